import type { Page } from 'playwright-core';

import { localDay } from '../../apps/operations/src/demo/days';
import { A_GRANT } from '../../apps/operations/src/demo/legal-route';
import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing, type Visit } from '../support/browser';
import { startSite, type Site } from '../support/site';

const OFFICER = 'karim.benali@agence-communs.example';
const LEAD = 'julie.astier@mobilites-ici.example';
const STEP_MS = 120_000;

const STATUTES = {
  code: 'statutes',
  label: { fr: 'Statuts à jour', en: 'Current statutes' },
  scope: 'application',
};

interface Written {
  readonly id: string;
  readonly version: number;
}

interface OwnOrganisations {
  readonly memberships: readonly { readonly organisation: { readonly id: string } }[];
}

describe('Writing an application again, without writing it twice', () => {
  let site: Site;
  let browsing: Browsing;
  let officer: Visit;
  let lead: Visit;
  let page: Page;
  let organisationId: string;
  let callId: string;
  let home: string;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
    officer = await browsing.arrive({ as: OFFICER });
    lead = await browsing.arrive({ as: LEAD });
    ({ page } = lead);
    organisationId = await ownOrganisation(page);
    callId = await publish(officer.page);
    home = `/espace/candidatures/${await start(page)}`;
  }, STEP_MS);

  afterAll(async () => {
    await browsing.close();
    await site.close();
  });

  const send = async (by: Page, path: string, data?: object, version?: number) => {
    const answer = await by.request.post(`/api/v1${path}`, {
      headers: {
        'Idempotency-Key': crypto.randomUUID(),
        ...(version === undefined ? {} : { 'If-Match': `"${String(version)}"` }),
      },
      data,
    });
    if (!answer.ok()) throw new Error(await answer.text());
    return answer.json() as Promise<Written>;
  };
  const ownOrganisation = async (by: Page) => {
    const me = (await (await by.request.get('/api/v1/me')).json()) as OwnOrganisations;
    return me.memberships[0]?.organisation.id ?? '';
  };
  const publish = async (by: Page) => {
    const draft = await send(by, '/calls', {
      funderId: await ownOrganisation(by),
      templateCode: 'commons',
      referenceCode: 'COMMUNS',
      title: { fr: 'Communs, seconde édition', en: 'Commons, second edition' },
      summary: { fr: 'Des communs de mobilité.', en: 'Commons of mobility.' },
      territoryIds: ['departement-26'],
      envelope: { amount: '500000.00', currency: 'EUR' },
      legalRoute: A_GRANT,
      opensAtLocal: localDay(-2, '09:00'),
      closesAtLocal: localDay(60, '12:00'),
      intakes: [],
      documents: [STATUTES],
    });
    const { id } = await send(by, `/calls/${draft.id}/publish`, undefined, draft.version);
    return id;
  };
  const start = async (by: Page) => {
    const body = { callId, leadOrganisationId: organisationId, name: 'Lignes, la suite' };
    const consortium = await send(by, '/consortia', body);
    return (await send(by, '/applications', { consortiumId: consortium.id })).id;
  };
  const expectUsable = async () => {
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it(
    'brings in the answers of an earlier one, and says which could not come',
    async () => {
      await page.goto(home);
      await page.getByRole('button', { name: 'Choisir la candidature' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Reprendre' }).click();
      await dialog.getByRole('link', { name: 'Choisissez la candidature à reprendre.' }).waitFor();

      await dialog.getByLabel('Reprendre les réponses de').selectOption({ index: 1 });
      await dialog.getByRole('button', { name: 'Reprendre' }).click();
      await dialog.getByText('3 réponses reprises.').waitFor();
      await expectUsable();
      await dialog.getByRole('button', { name: 'Fermer' }).last().click();
      await page.getByRole('link', { name: 'Défi', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Défi' }).waitFor();
      expect(await page.getByRole('textbox').first().inputValue()).not.toBe('');
    },
    STEP_MS,
  );

  it(
    'goes over to the latest version of the call, when the lead says so',
    async () => {
      const call = (await (await page.request.get(`/api/v1/calls/${callId}`)).json()) as Written;
      await send(
        officer.page,
        `/calls/${callId}/extend`,
        {
          closesAtLocal: localDay(70, '12:00'),
          reason: { fr: 'Du temps pour se rencontrer.', en: 'Time to meet.' },
        },
        call.version,
      );
      await page.goto(home);
      await page.getByRole('button', { name: 'Voir ce qui change' }).click();
      await page.getByText('Aucune question ne change').waitFor();
      await expectUsable();
      await page.getByRole('button', { name: 'Passer à la version 2' }).click();
      await page.getByText('La candidature suit la dernière version').waitFor();
      await page.getByText('L’appel a changé depuis').first().waitFor({ state: 'detached' });
    },
    STEP_MS,
  );

  it(
    'gives a document once, and a paper of the vault the next time',
    async () => {
      await page.goto(`${home}/pieces`);
      await page.getByRole('button', { name: 'Joindre, Statuts à jour' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Joindre' }).click();
      await dialog.getByRole('link', { name: 'Donnez la date que porte le document.' }).waitFor();
      await expectUsable();
      await dialog.getByLabel('Fichier').setInputFiles({
        name: 'statuts.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(
          '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
        ),
      });
      await dialog
        .getByLabel('Date que porte le document')
        .fill(localDay(-90, '12:00').slice(0, 10));
      await dialog.getByText('Fichier reçu et vérifié.').waitFor();
      await dialog.getByRole('button', { name: 'Joindre' }).click();
      await page.getByText('Document joint.').waitFor();

      await keepInVault();
      await page.reload();
      await page.getByRole('button', { name: 'Remplacer, Statuts à jour' }).click();
      await dialog.getByLabel('Reprendre un papier du coffre').selectOption({ index: 1 });
      await dialog.getByRole('button', { name: 'Joindre' }).click();
      await page.getByText('reprise du coffre').waitFor();
      expect(lead.troubles).toEqual([]);
    },
    STEP_MS,
  );

  const keepInVault = async () => {
    const path = `/api/v1/applications/${home.split('/').at(-1) ?? ''}/documents`;
    const documents = (await (await page.request.get(path)).json()) as readonly {
      readonly given: { readonly file: { readonly id: string } } | null;
    }[];
    await send(page, `/organisations/${organisationId}/documents`, {
      type: 'statutes',
      issuedOn: localDay(-90, '12:00').slice(0, 10),
      fileId: documents[0]?.given?.file.id,
    });
  };
});
