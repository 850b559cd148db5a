import type { Page } from 'playwright-core';

import { localDay } from '../../apps/operations/src/demo/days';
import { A_GRANT } from '../../apps/operations/src/demo/legal-route';
import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing } from '../support/browser';
import { startSite, type Site } from '../support/site';

const OFFICER = 'ines.marchetti@confluences.example';
const STEP_MS = 120_000;

interface Written {
  readonly id: string;
  readonly version: number;
}

interface Funded {
  readonly funderId: string;
  readonly funderName: string;
}

describe('A call under seal, at the desk of its officers', () => {
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

  const send = async (page: Page, path: string, data?: object, version?: number) => {
    const answer = await page.request.post(`/api/v1${path}`, {
      headers: {
        'Idempotency-Key': crypto.randomUUID(),
        ...(version === undefined ? {} : { 'If-Match': `"${String(version)}"` }),
      },
      data,
    });
    if (!answer.ok()) throw new Error(await answer.text());
    return answer.json() as Promise<Written>;
  };

  const publishSealed = async (page: Page): Promise<string> => {
    const list = await page.request.get('/api/v1/calls?filter[status]=published');
    const { data } = (await list.json()) as { data: readonly Funded[] };
    const own = data.find(({ funderName }) => funderName === 'Fondation des Confluences');
    const draft = await send(page, '/calls', {
      funderId: own?.funderId,
      templateCode: 'ptce',
      referenceCode: 'PTCE',
      title: { fr: 'Appel sous pli', en: 'Sealed call' },
      legalRoute: A_GRANT,
      opensAtLocal: localDay(-2, '09:00'),
      closesAtLocal: localDay(30, '12:00'),
      isSealedUntilOpening: true,
    });
    await send(page, `/calls/${draft.id}/publish`, undefined, draft.version);
    return draft.id;
  };

  it(
    'leads to its opening, which says why it is too soon',
    async () => {
      const visit = await browsing.arrive({ as: OFFICER });
      const { page } = visit;
      const id = await publishSealed(page);
      await page.goto(`/gestion/appels/${id}`, { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: 'Ouverture des plis' }).click();
      await page.getByRole('heading', { name: 'Aucune candidature pour l’instant' }).waitFor();
      expect(await faultsOf(page)).toEqual([]);

      await page.getByRole('button', { name: 'Demander l’ouverture' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Demander l’ouverture' }).click();
      await dialog.getByText('Les plis ne peuvent pas être ouverts').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(visit.troubles).toEqual([]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await overflowOf(page)).toBe(0);
      await visit.close();
    },
    STEP_MS,
  );
});
