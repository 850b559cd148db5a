import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';

const ADMINISTRATOR = 'hugo.vernet@trois-becs.example';
const OFFICER = 'ines.marchetti@confluences.example';
const STEP_MS = 120_000;

interface Registered {
  readonly id: string;
}

describe('An organisation that is registered twice', () => {
  let site: Site;
  let browsing: Browsing;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
  }, STEP_MS);

  afterAll(async () => {
    await browsing.close();
    await site.close();
  });

  it(
    'is compared, proposed by an officer, and made one by those who administer both',
    async () => {
      const administrator = await browsing.arrive({ as: ADMINISTRATOR });
      const twin = await administrator.page.request.post('/api/v1/organisations', {
        headers: { 'Idempotency-Key': crypto.randomUUID() },
        data: {
          name: 'La Ressourcerie des Trois Becs',
          legalForm: 'declared-association',
          actorFamily: 'association',
          rna: 'W263000777',
          seatTerritoryId: 'commune-26108',
        },
      });
      expect(await twin.json()).toMatchObject({ rna: 'W263000777' });
      const me = await administrator.page.request.get('/api/v1/me');
      const { memberships } = (await me.json()) as {
        memberships: readonly { organisation: Registered & { name: string } }[];
      };
      const kept = memberships.find(
        ({ organisation }) => organisation.name === 'Ressourcerie des Trois Becs',
      );

      const officer = await browsing.arrive({ as: OFFICER });
      const { page } = officer;
      await page.goto(`/gestion/organisations/${kept?.organisation.id ?? ''}`);
      await page.getByRole('button', { name: /^Comparer/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('W263000777').first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 900 });
      expect(await overflowOf(page)).toBe(0);
      await dialog.getByRole('button', { name: 'Proposer la fusion' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Pourquoi elles ne font qu’une').fill('La même, inscrite deux fois.');
      await dialog.getByRole('button', { name: 'Proposer la fusion' }).click();
      await page.getByText('Fusion proposée').first().waitFor();
      expect(officer.troubles).toEqual([]);

      const own = administrator.page;
      await own.goto(`/espace/organisations/${kept?.organisation.id ?? ''}?volet=doublons`);
      await own.getByRole('button', { name: /^Accepter/ }).click();
      expect(await faultsOf(own)).toEqual([]);
      await own.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click();
      await own.getByText('Faite').waitFor();
      expect(administrator.troubles).toEqual([]);
    },
    STEP_MS,
  );
});
