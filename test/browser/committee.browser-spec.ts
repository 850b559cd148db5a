import type { Page } from 'playwright-core';

import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing, type Visit } from '../support/browser';
import { startSite, type Site } from '../support/site';
import { judged, storyOn } from '../support/story';

const OFFICER = 'ines.marchetti@confluences.example';
const CHAIR = 'jeanne.kermarec@confluences.example';
const STEP_MS = 180_000;

describe('The committee room', () => {
  let site: Site;
  let browsing: Browsing;
  let officer: Visit;
  let chair: Visit;
  let callId: string;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
    ({ callId } = await judged(storyOn(site)));
    officer = await browsing.arrive({ as: OFFICER });
    chair = await browsing.arrive({ as: CHAIR });
  }, STEP_MS);

  afterAll(async () => {
    await browsing.close();
    await site.close();
  });

  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name }).first().click();
  const inDialog = (page: Page) => page.getByRole('dialog');
  const expectUsable = async (page: Page) => {
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const speak = async (page: Page, stance: string, reason: string) => {
    await press(page, /^Déclarer mes liens/);
    await inDialog(page).getByRole('radio', { name: 'Rien ne me lie à eux' }).check();
    await inDialog(page).getByRole('button', { name: 'Déclarer', exact: true }).click();
    await press(page, /^Donner ma position/);
    await inDialog(page).getByRole('radio', { name: stance }).check();
    await inDialog(page).getByLabel('Raison').fill(reason);
    await inDialog(page).getByRole('button', { name: 'Enregistrer' }).click();
    await inDialog(page).waitFor({ state: 'hidden' });
  };

  it(
    'is planned, opened with its quorum, hears each, concludes, and leaves signed minutes',
    async () => {
      const { page } = officer;
      await page.goto(`/gestion/appels/${callId}/comite`, { waitUntil: 'networkidle' });
      await expectUsable(page);
      await press(page, 'Planifier une séance');
      const dialog = inDialog(page);
      await dialog.getByLabel('Intitulé').fill('Comité de sélection');
      await dialog.getByLabel('Quand').fill('2030-01-15T10:00');
      await dialog.getByLabel('Jeanne Kermarec').selectOption({ label: 'Élus' });
      await dialog.getByLabel('Inès Marchetti').selectOption({ label: 'Équipe' });
      await dialog.getByLabel('Présidence').selectOption({ label: 'Jeanne Kermarec' });
      await expectUsable(page);
      await dialog.getByRole('button', { name: 'Planifier' }).click();
      await page.getByRole('link', { name: 'Comité de sélection' }).click();

      await press(page, 'Ouvrir la séance');
      await inDialog(page)
        .getByRole('checkbox', { name: /Jeanne/ })
        .uncheck();
      await inDialog(page).getByRole('button', { name: 'Ouvrir la séance' }).click();
      await inDialog(page).getByRole('alert').waitFor();
      await inDialog(page)
        .getByRole('checkbox', { name: /Jeanne/ })
        .check();
      await inDialog(page).getByRole('button', { name: 'Ouvrir la séance' }).click();
      await page.getByText('En cours').waitFor();
      await speak(page, 'Accord', '');
      await expectUsable(page);

      await chair.page.goto(new URL(page.url()).pathname, { waitUntil: 'networkidle' });
      await speak(chair.page, 'Réserve', 'Que le bail soit signé avant l’été.');
      await press(chair.page, /^Conclure/);
      await inDialog(chair.page).getByLabel('Conclusion').fill('Accord, sous cette réserve.');
      await inDialog(chair.page).getByRole('button', { name: 'Conclure' }).click();
      await chair.page.getByText('Poids des positions :').waitFor();
      for (const act of ['Clore la séance', 'Signer le procès-verbal']) {
        await press(chair.page, act);
        await inDialog(chair.page).getByRole('button', { name: act }).click();
        await inDialog(chair.page).waitFor({ state: 'hidden' });
      }
      await chair.page.getByText('Procès-verbal signé').first().waitFor();
      await expectUsable(chair.page);
      expect([...officer.troubles, ...chair.troubles]).toEqual([]);
    },
    STEP_MS,
  );
});
