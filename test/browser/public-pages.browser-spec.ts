import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';

import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';

const APPLICANT = 'amandine.faure@fabrique-du-val.example';
const OFFICER = 'ines.marchetti@confluences.example';

interface State {
  readonly name: string;
  readonly path: string;
  readonly as?: string;
  /** What is done there before looking. */
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Every route that people may come to, in each state that it can be in. */
const STATES: readonly State[] = [
  { name: 'home', path: '/' },
  { name: 'catalogue', path: '/appels' },
  { name: 'catalogue, of a place', path: '/appels?place=departement-26' },
  { name: 'catalogue, nothing found', path: '/appels?q=introuvable' },
  {
    name: 'catalogue, a place being typed',
    path: '/appels',
    act: async (page) => {
      await page
        .getByRole('combobox', { name: /Territoire|Territory/ })
        .pressSequentially('creste');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'call',
    path: '/appels',
    act: async (page) => {
      await page
        .getByRole('main')
        .getByRole('heading', { level: 2 })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('heading', { name: /Qui peut répondre|Who can answer/ }).waitFor();
    },
  },
  { name: 'call that is not there', path: '/appels/01a2157e-2c38-7072-95d0-210deb1a2c47' },
  { name: 'results', path: '/resultats' },
  { name: 'receipt', path: '/verifier' },
  {
    name: 'receipt, refused',
    path: '/verifier',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Vérifier|Verify)$/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'accessibility', path: '/accessibilite' },
  { name: 'open data', path: '/donnees-ouvertes' },
  { name: 'personal data', path: '/donnees-personnelles' },
  { name: 'legal notice', path: '/mentions-legales' },
  { name: 'sign in', path: '/connexion' },
  {
    name: 'sign in, refused',
    path: '/connexion',
    act: async (page) => {
      await page.getByLabel(/Adresse électronique|Email address/).fill('personne@example.org');
      await page.getByRole('textbox', { name: /Mot de passe|Password/ }).fill('ce n’est pas cela');
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'sign in, invited', path: '/connexion?retour=/espace/invitations/1' },
  { name: 'forgotten password', path: '/mot-de-passe-oublie' },
  {
    name: 'forgotten password, sent',
    path: '/mot-de-passe-oublie',
    act: async (page) => {
      await page
        .getByLabel(/Adresse électronique|Email address/)
        .fill(`personne-${randomUUID()}@example.org`);
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'new password, without its link', path: '/nouveau-mot-de-passe' },
  {
    name: 'new password, refused',
    path: '/nouveau-mot-de-passe#token=rien',
    act: async (page) => {
      await page.getByRole('textbox', { name: /mot de passe|password/i }).fill('trop court');
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'registration', path: '/inscription' },
  {
    name: 'registration, refused',
    path: '/inscription',
    act: async (page) => {
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'call, a question refused',
    path: '/appels',
    as: APPLICANT,
    act: async (page) => {
      await page
        .getByRole('main')
        .getByRole('heading', { level: 2 })
        .getByRole('link')
        .first()
        .click();
      await page.getByRole('button', { name: /^(Poser la question|Ask the question)$/ }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'nowhere', path: '/nulle-part' },
  { name: 'components', path: '/design' },
  { name: 'account', path: '/compte', as: APPLICANT },
  {
    name: 'account menu',
    path: '/',
    as: APPLICANT,
    act: (page) =>
      page
        .getByRole('button', { name: /Amandine/ })
        .first()
        .click(),
  },
  { name: 'workspace', path: '/espace', as: APPLICANT },
  { name: 'back-office', path: '/gestion', as: OFFICER },
];

/** Goes to a page, and waits until it is there. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('The pages of the web application', () => {
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

  const languages = ['fr', 'en'] as const;
  const cases = STATES.flatMap((state) => languages.map((language) => ({ ...state, language })));

  it.each(cases)(
    'can be used by everyone: $name ($language)',
    async ({ path, as, act, language }) => {
      const visit = await browsing.arrive({ language, as });
      await open(visit.page, path);
      await act?.(visit.page);

      expect(await faultsOf(visit.page)).toEqual([]);
      expect(await visit.page.locator('html').getAttribute('lang')).toBe(language);
      expect(visit.troubles).toEqual([]);
      await visit.close();
    },
    60_000,
  );

  it.each(STATES)(
    'fits a narrow screen: $name',
    async ({ path, as, act }) => {
      const visit = await browsing.arrive({ width: 320, as });
      await open(visit.page, path);
      await act?.(visit.page);

      expect(await overflowOf(visit.page)).toBe(0);
      await visit.close();
    },
    60_000,
  );
});
