import { Browsing } from '../support/browser';
import { eventually } from '../support/eventually';
import { startSite, type Site } from '../support/site';

const FORGETFUL = 'amandine.faure@fabrique-du-val.example';
const NEW = 'trois vautours sur Glandasse';

interface CaughtMail {
  readonly text: string;
}

describe('A forgotten password on screen', () => {
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

  const linkSentTo = (email: string): Promise<string> =>
    eventually(`a link to ${email}`, async () => {
      const list = await fetch(`${site.url}/dev/mail.json?to=${email}`);
      const { data } = (await list.json()) as { data: readonly CaughtMail[] };
      return data.flatMap(
        ({ text }) => /\/nouveau-mot-de-passe#token=[\w-]+/u.exec(text)?.[0] ?? [],
      )[0];
    });

  it('is replaced by the link of a mail, which opens the account with the new one only', async () => {
    const visit = await browsing.arrive();
    const { page, troubles } = visit;
    await page.goto('/connexion');
    await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
    await page.getByLabel('Adresse électronique').fill(FORGETFUL);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('Regardez votre courrier').waitFor();

    await page.goto('/nouveau-mot-de-passe');
    await page.getByText('Ouvrez le lien du courriel').waitFor();
    await page.goto(await linkSentTo(FORGETFUL));
    const password = page.getByRole('textbox', { name: 'Nouveau mot de passe' });
    await password.fill('trop court');
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await page.getByRole('alert').waitFor();
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    expect(page.url()).not.toContain('token');
    await password.fill(NEW);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();

    await page.waitForURL('**/connexion');
    await page.getByLabel('Adresse électronique').fill(FORGETFUL);
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(NEW);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await page.waitForURL('**/espace');
    expect(troubles).toEqual([]);
    await visit.close();
  }, 90_000);
});
