import type { Page } from 'playwright-core';

import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';

const LEAD = 'julie.astier@mobilites-ici.example';
const INVITED = 'nadia.ferrand@val-de-drome.example';

const open = (page: Page): Promise<void> =>
  page.getByRole('main').getByRole('heading').getByRole('link').first().click();

describe('The pages of those who build together', () => {
  let site: Site;
  let browsing: Browsing;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
  }, 120_000);

  afterAll(async () => {
    await browsing.close();
    await site.close();
  });

  it.each([
    { name: 'register an organisation', path: '/espace/organisations/inscrire' },
    { name: 'my consortia', path: '/espace/consortiums' },
    { name: 'form a consortium', path: '/espace/consortiums/nouveau' },
    { name: 'notifications', path: '/espace/notifications?lues=toutes' },
  ])(
    'can be used by everyone: $name',
    async ({ path }) => {
      const visit = await browsing.arrive({ as: LEAD, width: 390 });
      await visit.page.goto(path, { waitUntil: 'networkidle' });
      await visit.page.getByRole('heading', { level: 1 }).waitFor();

      expect(await faultsOf(visit.page)).toEqual([]);
      expect(await overflowOf(visit.page)).toBe(0);
      expect(visit.troubles).toEqual([]);
      await visit.close();
    },
    60_000,
  );

  it('lets an organisation declare the aid it had, beside what is left of its ceiling', async () => {
    const visit = await browsing.arrive({ as: LEAD, width: 390 });
    const { page } = visit;
    await page.goto('/espace/organisations', { waitUntil: 'networkidle' });
    await open(page);
    await page.getByRole('tab', { name: 'Aides publiques' }).click();
    await page.getByText('Encore 300').waitFor();
    await page.getByRole('button', { name: 'Déclarer une aide' }).click();
    await page.getByLabel('Accordée par').fill('Département de la Drôme');
    await page.getByLabel('Équivalent-subvention brut').fill('12 000');
    await page.getByLabel('Accordée le').fill('2025-06-30');
    await page.getByRole('button', { name: 'Déclarer cette aide' }).click();

    await page.getByText('Encore 288').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await visit.close();
  }, 60_000);

  it('shows a lead its table, and says beside each field why an invitation is refused', async () => {
    const visit = await browsing.arrive({ as: LEAD });
    const { page } = visit;
    await page.goto('/espace/consortiums', { waitUntil: 'networkidle' });
    await open(page);
    await page.getByRole('table').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Inviter un partenaire' }).click();
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(2);
    await visit.close();
  }, 60_000);

  it('lets the invited take their place at the table', async () => {
    const visit = await browsing.arrive({ as: INVITED });
    const { page } = visit;
    await page.goto('/espace', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /Répondre à l’invitation/ }).click();
    await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lignes de vallée' }).waitFor();
    await page.getByRole('rowheader', { name: /CC du Val de Drôme.*La vôtre/ }).waitFor();
    await visit.close();
  }, 60_000);
});
