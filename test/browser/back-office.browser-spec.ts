import type { Page } from 'playwright-core';

import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing, type Visit } from '../support/browser';
import { startSite, type Site } from '../support/site';

const OFFICER = 'ines.marchetti@confluences.example';
const REVIEWER = 'leila.haddad@confluences.example';
const PROJECT = 'Réemploi et réparation dans la vallée : une boucle à trois';

const STEP_MS = 120_000;

/** Pages of officers, each in the state in which the demo leaves it. */
const PAGES = [
  '/gestion',
  '/gestion/candidatures',
  '/gestion/relectures',
  '/gestion/attribution',
  '/gestion/classement',
  '/gestion/comparaison',
  '/gestion/conventions',
  '/gestion/aides',
] as const;

const TABS = ['Résumé', 'Dossier', 'Argent', 'Échanges', 'Journal'] as const;

describe('The daily work of officers and reviewers', () => {
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

  const arrive = async (as: string, path: string, width = 1440): Promise<Visit> => {
    const visit = await browsing.arrive({ as, width });
    await visit.page.goto(path, { waitUntil: 'networkidle' });
    await visit.page.getByRole('heading', { level: 1 }).waitFor();
    return visit;
  };

  const openProject = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: PROJECT }).click();
    await page.getByRole('heading', { level: 1, name: PROJECT }).waitFor();
  };

  it.each(PAGES)(
    'can be done by everyone: %s',
    async (path) => {
      const visit = await arrive(OFFICER, path);
      expect(await faultsOf(visit.page)).toEqual([]);
      expect(visit.troubles).toEqual([]);
      await visit.page.setViewportSize({ width: 390, height: 800 });
      expect(await overflowOf(visit.page)).toBe(0);
      await visit.close();
    },
    STEP_MS,
  );

  it(
    'rules on admissibility, and says why when the ruling lacks its reason',
    async () => {
      const visit = await arrive(OFFICER, '/gestion');
      const { page } = visit;
      await openProject(page);
      for (const tab of TABS) {
        await page.getByRole('tab', { name: tab }).click();
        await page.waitForLoadState('networkidle');
        expect(await faultsOf(page)).toEqual([]);
      }
      await page.getByRole('tab', { name: 'Résumé' }).click();
      await page.getByRole('button', { name: 'Statuer sur la recevabilité' }).click();
      await page.getByLabel(/^Irrecevable/).check();
      await page.getByRole('button', { name: 'Enregistrer la conclusion' }).click();
      await page.getByRole('alert').waitFor();
      expect(await faultsOf(page)).toEqual([]);

      await page.getByLabel(/^Recevable/).check();
      await page.getByRole('button', { name: 'Enregistrer la conclusion' }).click();
      await page.getByText('La candidature est recevable.').waitFor();

      await page.getByRole('button', { name: 'Confier à des évaluateurs' }).click();
      await page.getByLabel(/Leïla Haddad/).check();
      await page.getByRole('button', { name: 'Confier 1 candidature' }).click();
      await page.getByText('1 évaluation confiée sur 1.').waitFor();
      expect(await faultsOf(page)).toEqual([]);

      await page.reload({ waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Inviter un expert' }).click();
      await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel('Adresse électronique').fill('anne.brun@example.org');
      await page.getByLabel('Prénom').fill('Anne');
      await page.getByLabel('Nom', { exact: true }).fill('Brun');
      await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
      await page.getByText('anne.brun@example.org').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await visit.close();
    },
    STEP_MS,
  );

  it(
    'reviews beside the file: declared first, kept while one writes, complete or refused',
    async () => {
      const visit = await arrive(REVIEWER, '/gestion/relectures');
      const { page } = visit;
      await page.getByRole('link', { name: 'Reprendre' }).click();
      await page.getByLabel(/^Non, rien/).check();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Déclarer' }).click();

      const divider = page.getByRole('separator');
      await divider.focus();
      const before = Number(await divider.getAttribute('aria-valuenow'));
      await page.keyboard.press('ArrowLeft');
      expect(Number(await divider.getAttribute('aria-valuenow'))).toBeLessThan(before);
      expect(await faultsOf(page)).toEqual([]);

      await page.getByRole('button', { name: 'Rendre l’évaluation' }).click();
      await page.getByRole('alert').waitFor();

      const criteria = page.locator('fieldset');
      for (let index = 0; index < (await criteria.count()); index += 1) {
        await criteria.nth(index).getByRole('radio').first().focus();
        await page.keyboard.press('ArrowLeft');
      }
      await page.getByText('Enregistré', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Rendre l’évaluation' }).click();
      await page.getByText('L’évaluation est rendue ; merci.').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await visit.close();
    },
    STEP_MS,
  );

  it(
    'shows the keys, and lets them be switched off',
    async () => {
      const visit = await arrive(OFFICER, '/gestion');
      const { page } = visit;
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Raccourcis' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel('Raccourcis à une touche').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      expect(await page.getByRole('dialog', { name: 'Raccourcis' }).count()).toBe(0);
      await visit.close();
    },
    STEP_MS,
  );
});
