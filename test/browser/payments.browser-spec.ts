import { ibanOf } from '../../apps/operations/src/demo/vault';
import { makeReady, readDue } from '../../apps/operations/src/journey/chapters/11-payment';
import { faultsOf, overflowOf } from '../support/accessibility';
import { Browsing, type Visit } from '../support/browser';
import { aStatement } from '../support/payments-stage';
import { PDF } from '../support/samples';
import { startSite, type Site } from '../support/site';
import { agreed, storyOn } from '../support/story';

const OFFICER = 'ines.marchetti@confluences.example';
const DECIDER = 'jeanne.kermarec@confluences.example';
const PARTNER = 'claire.bonnet@menuiserie-gervanne.example';
const PAYEE = 'samuel.achard@graines-et-moulins.example';
const STEP_MS = 180_000;

describe('Payments and reports, on screen', () => {
  let site: Site;
  let browsing: Browsing;
  let agreementId: string;

  beforeAll(async () => {
    site = await startSite();
    browsing = await Browsing.of(site.url);
    const stage = storyOn(site);
    ({ id: agreementId } = await agreed(stage));
    await readDue(stage, agreementId);
    await makeReady(stage, agreementId);
  }, STEP_MS);

  afterAll(async () => {
    await browsing.close();
    await site.close();
  });

  /** Nothing that keeps anyone out, on a desk or on a phone. */
  const expectSound = async ({ page }: Visit) => {
    await page.waitForLoadState('networkidle');
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 900 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it(
    'are ordered by an officer, approved and sent by a decision-maker, confirmed by the bank',
    async () => {
      const officer = await browsing.arrive({ as: OFFICER });
      await officer.page.goto('/gestion/versements', { waitUntil: 'networkidle' });
      await officer.page.getByText('Rien ne bloque').first().waitFor();
      await expectSound(officer);
      await officer.page.getByRole('checkbox', { name: /Graines et Moulins/ }).check();
      await officer.page.getByText('1 versement choisi').waitFor();
      await officer.page.getByRole('button', { name: 'Préparer les ordres' }).click();
      const drafting = officer.page.getByRole('dialog');
      await drafting.getByText('9 025,00 €').waitFor();
      await drafting.getByRole('button', { name: 'Préparer les ordres' }).click();
      await officer.page.getByText('Ordres préparés.').waitFor();
      await officer.page.getByRole('tab', { name: 'Ordres' }).click();
      await officer.page.getByText('À approuver').waitFor();
      expect(await officer.page.getByRole('button', { name: /^Approuver/ }).count()).toBe(0);

      const decider = await browsing.arrive({ as: DECIDER, language: 'en' });
      await decider.page.goto('/gestion/versements?vue=ordres', { waitUntil: 'networkidle' });
      await decider.page.getByRole('button', { name: /^Approve/ }).click();
      await decider.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
      await decider.page.getByText('Order approved.').waitFor();
      await expectSound(decider);
      await decider.page.getByRole('button', { name: 'Make the file for the bank' }).click();
      const sending = decider.page.getByRole('dialog');
      await sending.getByRole('button', { name: 'Make the file for the bank' }).click();
      await decider.page.getByRole('link', { name: /^Download, LOT-/ }).waitFor();
      await expectSound(decider);
      const download = decider.page.waitForEvent('download');
      await decider.page.getByRole('link', { name: /^Download, LOT-/ }).click();
      expect((await download).suggestedFilename()).toMatch(/^LOT-\d{4}-\d{6}\.xml$/);
      expect(decider.troubles).toEqual([]);

      await officer.page.goto('/gestion/versements?vue=releves', { waitUntil: 'networkidle' });
      await officer.page.getByRole('button', { name: 'Lire un relevé' }).click();
      const reading = officer.page.getByRole('dialog');
      const day = new Date().toISOString().slice(0, 10);
      const movements = [
        { endToEnd: 'VIR-unknown', amount: '12.00', day },
        { amount: '9025.00', day },
      ];
      const content = aStatement(ibanOf('foundation'), movements);
      await reading
        .getByLabel('Fichier du relevé')
        .setInputFiles({ name: 'releve.xml', mimeType: 'text/xml', buffer: Buffer.from(content) });
      await reading.getByRole('button', { name: 'Lire un relevé' }).click();
      await officer.page.getByText('2 mouvements lus').waitFor();
      await expectSound(officer);
      await officer.page.getByRole('button', { name: 'Rapprocher, 9025.00' }).click();
      const matching = officer.page.getByRole('dialog');
      await matching.getByRole('button', { name: 'Rapprocher' }).click();
      await officer.page.getByText('Mouvement rapproché.').waitFor();
      await officer.page.getByRole('button', { name: 'Écarter, 12.00' }).click();
      const setting = officer.page.getByRole('dialog');
      await setting.getByRole('button', { name: 'Écarter' }).click();
      await setting.getByRole('alert').waitFor();
      await setting.getByLabel('De quoi s’agit-il ?').fill('Frais de tenue de compte');
      await setting.getByRole('button', { name: 'Écarter' }).click();
      await officer.page.getByText('Mouvement écarté.').waitFor();
      expect(officer.troubles).toEqual([]);
    },
    STEP_MS,
  );

  it(
    'are read by the payee, and by the auditor of the books',
    async () => {
      const payee = await browsing.arrive({ as: PAYEE, width: 390 });
      await payee.page.goto(`/espace/conventions/${agreementId}`, { waitUntil: 'networkidle' });
      await payee.page.getByText('Payé', { exact: true }).first().waitFor();
      expect(await payee.page.getByText('La Fabrique du Val', { exact: true }).count()).toBe(1);
      await expectSound(payee);
      expect(payee.troubles).toEqual([]);

      const auditor = await browsing.arrive({ as: 'paul.nguyen@confluences.example' });
      const { page } = auditor;
      await page.goto('/gestion/comptes', { waitUntil: 'networkidle' });
      await page.getByText('Banque', { exact: true }).waitFor();
      await expectSound(auditor);
      await page.getByRole('link', { name: '512100' }).click();
      await page.getByRole('link', { name: 'Banque' }).click();
      await page.getByRole('link', { name: 'Virements confirmés par la banque' }).click();
      await page.getByRole('heading', { name: 'Virements confirmés par la banque' }).waitFor();
      await expectSound(auditor);
      await page.getByRole('link', { name: 'Mouvement de relevé' }).waitFor();
      await page.goto('/gestion/comptes?vue=controle', { waitUntil: 'networkidle' });
      await page.getByText('Les comptes sont justes').waitFor();
      expect(await page.getByRole('button', { name: 'Clôturer une période' }).count()).toBe(0);
      await expectSound(auditor);
      expect(auditor.troubles).toEqual([]);
    },
    STEP_MS,
  );

  it(
    'wait for a report, which a partner writes and an officer verifies line by line',
    async () => {
      const partner = await browsing.arrive({ as: PARTNER });
      const { page } = partner;
      await page.goto(`/espace/conventions/${agreementId}`, { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: 'Bilan intermédiaire' }).click();
      await page.getByLabel('Du', { exact: true }).fill('2026-01-01');
      await page.getByLabel('Au', { exact: true }).fill('2026-06-30');
      await page
        .getByLabel('Ce qui a été fait, et ce qu’il en est sorti')
        .fill('Douze établis partagés, et cent meubles refaits avec les habitants de la vallée.');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Enregistré.').waitFor();
      await page.getByRole('button', { name: 'Déposer le bilan' }).click();
      const early = page.getByRole('dialog');
      await early.getByRole('button', { name: 'Déposer le bilan' }).click();
      await early.getByText('Indiquez au moins une dépense.').waitFor();
      await early.getByRole('button', { name: 'Fermer' }).click();
      await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
      const adding = page.getByRole('dialog');
      await adding.getByLabel('Ce qui a été payé').fill('Bois de hêtre');
      await adding.getByLabel('Compte').selectOption('60');
      await adding.getByLabel('Date de la dépense').fill('2026-03-12');
      await adding.getByLabel('Montant').fill('1 200,50');
      const file = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: PDF };
      await adding.getByLabel('Justificatif').setInputFiles(file);
      await adding.getByText('Fichier reçu et vérifié.').waitFor();
      await adding.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByRole('rowheader', { name: 'Bois de hêtre' }).waitFor();
      await expectSound(partner);
      await page.getByRole('button', { name: 'Déposer le bilan' }).click();
      const submitting = page.getByRole('dialog');
      await submitting.getByRole('button', { name: 'Déposer le bilan' }).click();
      await page.getByText('Un instructeur vérifie chaque dépense').waitFor();
      expect(partner.troubles).toEqual([]);

      const officer = await browsing.arrive({ as: OFFICER });
      await officer.page.goto(`/gestion/conventions/${agreementId}`, { waitUntil: 'networkidle' });
      await officer.page
        .getByRole('row', { name: /^Bilan intermédiaire Menuiserie/ })
        .getByRole('link', { name: 'Bilan intermédiaire' })
        .click();
      const evidence = await officer.page
        .getByRole('link', { name: 'Justificatif' })
        .getAttribute('href');
      const shown = await officer.page.request.get(evidence ?? '');
      expect(Buffer.compare(await shown.body(), PDF)).toBe(0);
      await officer.page.getByRole('button', { name: 'Vérifier, Bois de hêtre' }).click();
      const verifying = officer.page.getByRole('dialog');
      await verifying.getByLabel('Montant certifié').fill('1000');
      await verifying.getByRole('button', { name: 'Certifier' }).click();
      await verifying.getByRole('alert').waitFor();
      await verifying.getByLabel('Pourquoi pas tout ?').selectOption('not-eligible');
      await verifying.getByRole('button', { name: 'Certifier' }).click();
      await officer.page.getByText('Ligne vérifiée.').waitFor();
      await expectSound(officer);
      await officer.page.getByRole('button', { name: 'Accepter le bilan' }).click();
      const accepting = officer.page.getByRole('dialog');
      await accepting.getByRole('button', { name: 'Accepter le bilan' }).click();
      await officer.page.getByText('Bilan accepté.').waitFor();
      await expectSound(officer);
      await officer.page.goto('/gestion/versements', { waitUntil: 'networkidle' });
      await officer.page
        .getByRole('row', { name: /Menuiserie.*Solde|Menuiserie/ })
        .first()
        .waitFor();
      expect(officer.troubles).toEqual([]);
    },
    STEP_MS,
  );
});
