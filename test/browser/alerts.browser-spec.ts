import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';

const STEP_MS = 120_000;
const EMAIL = 'lou@alertes.example';
const FOLLOWER = 'mia@alertes.example';

interface CaughtMails {
  readonly data: readonly {
    readonly recipient?: string;
    readonly to?: string;
    readonly text: string;
  }[];
}

describe('An alert about calls, on screen', () => {
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
    'is asked from the catalogue, confirmed by its mail, and left by it',
    async () => {
      const visit = await browsing.arrive({});
      const { page } = visit;
      await page.goto('/appels?theme=mobility', { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Être prévenu par courriel' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Adresse électronique').fill('pas une adresse');
      await dialog.getByRole('button', { name: 'Me prévenir' }).click();
      await dialog.getByRole('alert').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await dialog.getByLabel('Adresse électronique').fill(EMAIL);
      await dialog.getByRole('button', { name: 'Me prévenir' }).click();
      await dialog.getByText('Un message vous attend').waitFor();
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await overflowOf(page)).toBe(0);

      const link = await linkMailed(EMAIL);
      await page.goto(link);
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText('Votre alerte est en place').waitFor();
      expect(page.url()).not.toContain('token');
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);

      await page.goto(link.replace('/confirmer', '/quitter'));
      await page.getByRole('button', { name: 'Quitter l’alerte' }).click();
      await page.getByText('Vous avez quitté cette alerte').waitFor();
      await page.goto('/alertes/confirmer');
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText('Ce lien n’ouvre rien').first().waitFor();
      expect(visit.troubles).toEqual([]);
    },
    STEP_MS,
  );

  it(
    'is asked for one call from its page, and confirmed by its mail',
    async () => {
      const visit = await browsing.arrive({});
      const { page } = visit;
      await page.goto('/appels', { waitUntil: 'networkidle' });
      await page.locator('a[href^="/appels/"]').first().click();
      await page.setViewportSize({ width: 390, height: 800 });
      await page.getByRole('button', { name: 'Suivre cet appel par courriel' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Me prévenir' }).click();
      await dialog.getByRole('alert').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await dialog.getByLabel('Adresse électronique').fill(FOLLOWER);
      await dialog.getByRole('button', { name: 'Me prévenir' }).click();
      await dialog.getByText('Un message vous attend').waitFor();

      await page.goto(await linkMailed(FOLLOWER));
      await page.getByRole('button', { name: 'Confirmer' }).click();
      await page.getByText('Votre alerte est en place').waitFor();
      expect(visit.troubles).toEqual([]);
    },
    STEP_MS,
  );

  /** What the demo keeps instead of sending it. */
  const linkMailed = async (email: string): Promise<string> => {
    const visit = await browsing.arrive({});
    for (;;) {
      const answer = await visit.page.request.get(`/dev/mail.json?to=${email}`);
      const mails = JSON.stringify((await answer.json()) as CaughtMails);
      const token = /alertes\/confirmer#token=([\w.-]+)/.exec(mails)?.[1];
      if (token !== undefined) {
        await visit.close();
        return `${site.url}/alertes/confirmer#token=${token}`;
      }
    }
  };
});
