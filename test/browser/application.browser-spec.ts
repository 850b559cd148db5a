import type { Page } from 'playwright-core';

import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing, type Visit } from '../support/browser';
import { startSite, type Site } from '../support/site';

const LEAD = 'julie.astier@mobilites-ici.example';
const OUTSIDER = 'alice.roux@conserverie-baronnies.example';

/** The pages of an application, below its own address. */
const PAGES = [
  '',
  '/projet',
  '/budget',
  '/financement',
  '/pieces',
  '/signatures',
  '/verification',
  '/envoi',
  '/echanges',
];

describe('The application of a consortium, on screen', () => {
  let site: Site;
  let browsing: Browsing;
  let visit: Visit;
  let page: Page;
  let home: string;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
    visit = await browsing.arrive({ as: LEAD });
    ({ page } = visit);
    await page.goto('/espace/candidatures');
    await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Le projet' }).waitFor();
    home = new URL(page.url()).pathname;
  }, 120_000);

  afterAll(async () => {
    await visit.close();
    await browsing.close();
    await site.close();
  });

  it.each(PAGES)(
    'can be used by everyone, on any screen: %s',
    async (path) => {
      await page.goto(`${home}${path}`, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 900 });
      expect(await overflowOf(page)).toBe(0);
      await page.setViewportSize({ width: 1440, height: 900 });
    },
    60_000,
  );

  it('saves answers as they are written, without the network too, and loses none of two', async () => {
    const other = await browsing.arrive({ as: LEAD });
    for (const one of [page, other.page]) {
      await one.goto(home);
      await one.getByRole('link', { name: 'Communautés' }).click();
      await one.getByRole('textbox').first().waitFor();
    }
    const [mine, theirs] = [
      page.getByRole('textbox').first(),
      other.page.getByRole('textbox').first(),
    ];
    await theirs.fill('Les habitants décident.');
    await other.page.getByText(/Enregistré à/).waitFor();

    await mine.fill('Les communes contribuent.');
    await page.getByText('Vous étiez deux à écrire').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Une réponse faite des deux' }).check();
    await page.getByRole('button', { name: 'Garder ce choix' }).click();
    await page.getByText(/Enregistré à/).waitFor();
    expect(await mine.inputValue()).toBe('Les habitants décident.\n\nLes communes contribuent.');

    await page.context().setOffline(true);
    await mine.fill('Écrit sans réseau.');
    await page.getByText(/Gardé sur cet appareil/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/Enregistré à/).waitFor();
    await other.close();
  }, 60_000);

  it('writes a budget with the keyboard alone, says what lacks, and refuses cents beside the cell', async () => {
    await page.goto(home);
    await page.getByRole('link', { name: 'Budget de Mobilités d’ici' }).last().click();
    await page.getByRole('textbox', { name: /Achats, année 1/ }).focus();
    await page.keyboard.type('1 500,00');
    await page.keyboard.press('Enter');
    await page.getByText(/Il manque 7\s500/).waitFor();
    await page.getByText(/Enregistré à/).waitFor();

    await page.keyboard.press('Control+z');
    await page.getByText(/Il manque 6\s000/).waitFor();
    await page.keyboard.type('12,50');
    await page.keyboard.press('Enter');
    await page.getByText('corrigez les montants signalés').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('alert').getByRole('link').click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.getByText(/Enregistré à/).waitFor();
  }, 60_000);

  it('is not there for those whom it is not shared with', async () => {
    const stranger = await browsing.arrive({ as: OUTSIDER });
    await stranger.page.goto(home);
    await stranger.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await stranger.page.getByRole('link', { name: 'Communautés' }).count()).toBe(0);
    await stranger.close();
  }, 60_000);
});
