import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';

describe('Opening an account on screen', () => {
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

  it('leads from the way in to the workspace, and refuses a short password on the way', async () => {
    const visit = await browsing.arrive();
    const { page, troubles } = visit;
    await page.goto('/connexion');
    await page.getByRole('link', { name: 'Créer un compte' }).click();
    await page.getByLabel('Prénom').fill('Louise');
    await page.getByLabel('Nom', { exact: true }).fill('Bérard');
    await page.getByLabel('Adresse électronique').fill('louise.berard@inscription.example');
    const password = page.getByRole('textbox', { name: 'Mot de passe' });
    const send = page.getByRole('button', { name: 'Créer mon compte' });

    await password.fill('trop court');
    await send.click();
    await page.getByRole('alert').waitFor();
    expect(await password.getAttribute('aria-invalid')).toBe('true');

    await password.fill('un été à Die, sans pluie');
    await send.click();
    await page.waitForURL('**/espace');
    await page.getByRole('heading', { level: 1 }).waitFor();

    expect(await page.getByText('Bienvenue, Louise').isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await visit.close();
  }, 60_000);
});
