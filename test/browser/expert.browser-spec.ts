import { randomUUID } from 'node:crypto';

import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { eventually } from '../support/eventually';
import { startSite, type Site } from '../support/site';

const OFFICER = 'ines.marchetti@confluences.example';
const PROJECT = 'Réemploi et réparation dans la vallée : une boucle à trois';
const EXPERT = { email: 'ada.lange@expertise.example', givenName: 'Ada', familyName: 'Lange' };

describe('An expert from outside, on screen', () => {
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

  const invite = async (): Promise<void> => {
    const visit = await browsing.arrive({ as: OFFICER });
    const { page } = visit;
    await page.goto('/gestion');
    await page.getByRole('link', { name: PROJECT }).click();
    await page.getByRole('heading', { level: 1, name: PROJECT }).waitFor();
    await page.getByRole('button', { name: 'Statuer sur la recevabilité' }).click();
    await page.getByLabel(/^Recevable/).check();
    await page.getByRole('button', { name: 'Enregistrer la conclusion' }).click();
    await page.getByText('La candidature est recevable.').waitFor();
    const id = /candidatures\/([\w-]+)/u.exec(page.url())?.[1] ?? 'none';
    const answer = await page.request.post(`/api/v1/applications/${id}/expert-reviews`, {
      data: EXPERT,
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(answer.status()).toBe(201);
    await visit.close();
  };

  const mailedLink = (): Promise<string> =>
    eventually('a link to the expert', async () => {
      const list = await fetch(`${site.url}/dev/mail.json?to=${EXPERT.email}`);
      const { data } = (await list.json()) as { data: readonly { text: string }[] };
      return data.flatMap(({ text }) => /\/experts\/\S+#token=[\w-]+/u.exec(text)?.[0] ?? [])[0];
    });

  it('comes in by the link, declares, reads, notes and hands in, without an account', async () => {
    await invite();
    const link = await mailedLink();
    const visit = await browsing.arrive();
    const { page, troubles } = visit;
    await page.goto(link);
    const open = page.getByRole('button', { name: 'Ouvrir le dossier' });
    await open.waitFor();
    expect(page.url()).not.toContain('token');
    expect(await faultsOf(page)).toEqual([]);
    await open.click();

    await page.getByLabel(/^Non, rien/).check();
    await page.getByRole('button', { name: 'Déclarer' }).click();
    await page.getByRole('separator').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const criteria = page.locator('fieldset');
    for (let index = 0; index < (await criteria.count()); index += 1) {
      await criteria.nth(index).getByRole('radio').first().focus();
      await page.keyboard.press('ArrowLeft');
    }
    await page.getByText('Enregistré', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Rendre l’évaluation' }).click();
    await page.getByText('Merci pour votre avis').waitFor();

    await page.setViewportSize({ width: 390, height: 800 });
    expect(await overflowOf(page)).toBe(0);
    expect(troubles).toEqual([]);
    await visit.close();
  }, 120_000);

  it('who comes again elsewhere is offered another link; without one, told where to find it', async () => {
    const link = await mailedLink();
    const visit = await browsing.arrive({ language: 'en', width: 390 });
    const { page } = visit;
    await page.goto(link.split('#')[0] ?? link);
    await page.getByText('Open the link of your mail').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(link);
    await page.getByRole('button', { name: 'Open the file' }).click();
    await page.getByRole('button', { name: 'Send me another link' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await visit.close();
  }, 120_000);
});
