import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';
import { agreed, storyOn } from '../support/story';

const LEAD = 'amandine.faure@fabrique-du-val.example';
const PARTNER = 'claire.bonnet@menuiserie-gervanne.example';
const STEP_MS = 180_000;

describe('An agreement, for those whom it binds', () => {
  let site: Site;
  let browsing: Browsing;
  let reference: string;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
    ({ reference } = await agreed(storyOn(site)));
  }, STEP_MS);

  afterAll(async () => {
    await browsing.close();
    await site.close();
  });

  it(
    'is amended when a partner leaves: the lead proposes, a partner reads the difference and signs',
    async () => {
      const visit = await browsing.arrive({ as: LEAD });
      const { page } = visit;
      await page.goto('/espace/conventions', { waitUntil: 'networkidle' });
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('link', { name: reference }).click();
      await page.getByRole('button', { name: 'Proposer un avenant' }).click();
      const dialog = page.getByRole('dialog');
      await dialog
        .getByLabel('Un partenaire s’en va')
        .selectOption({ label: 'Graines et Moulins' });
      await dialog.getByText(/Aucune charte n’en parle|La charte dit/).waitFor();
      await dialog.getByLabel('Graines et Moulins', { exact: true }).waitFor({ state: 'detached' });
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 900 });
      expect(await overflowOf(page)).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      await dialog.getByRole('button', { name: 'Proposer', exact: true }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByLabel('Pourquoi').fill('Graines et Moulins cesse son activité.');
      await dialog.getByRole('button', { name: 'Proposer', exact: true }).click();
      await page.getByText('Quitte la convention').first().waitFor();
      expect(visit.troubles).toEqual([]);
      await visit.close();

      const partner = await browsing.arrive({ as: PARTNER });
      await partner.page.goto('/espace/conventions');
      await partner.page.getByRole('link', { name: reference }).click();
      await partner.page.getByText('Ce que change la révision 2').waitFor();
      expect(await faultsOf(partner.page)).toEqual([]);
      await partner.page.getByRole('button', { name: /^Signer pour Menuiserie/ }).click();
      await partner.page.getByText('C’est signé.').waitFor();
      expect(partner.troubles).toEqual([]);
    },
    STEP_MS,
  );
});
