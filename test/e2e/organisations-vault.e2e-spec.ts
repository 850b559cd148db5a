import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Organisation } from '#domain/organisations';

import { anOrganisation } from '../factories/organisations.factory';
import { aCleanFile, anOpenVault } from '../factories/vault.factory';
import { startApi } from '../support/api';
import { aCallerFor, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { PDF } from '../support/samples';
import { sha256 } from '../support/files-desk';

const IBAN = 'FR76 3000 6000 0112 3456 7890 189';
const OTHER_IBAN = 'DE89 3704 0044 0532 0130 00';

describe('The vault of an organisation', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let officer: TestCaller;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database);
    funder = await anOrganisation(database.sql, { college: 'funder' });
    officer = await aCallerFor(api, database.sql, funder, { roles: ['officer'] });
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  /** An association, its representative, and what they ask of its vault. */
  async function aVault(facts: Partial<Organisation> = {}) {
    const owner = await anOrganisation(database.sql, facts);
    const caller = await aCallerFor(api, database.sql, owner);
    const path = `/organisations/${owner.id}`;
    const add = async (type: string, more: object = {}) => {
      const fileId = await aCleanFile(database.sql, owner.id);
      return caller.post(`${path}/documents`, { type, issuedOn: '2026-01-15', fileId, ...more });
    };
    const proof = async () => (await add('bank-proof')).body.id as string;
    return { owner, caller, path, add, proof };
  }

  describe('keeps papers', () => {
    it('that count on a day, until they end or are withdrawn', async () => {
      const { caller, path, add } = await aVault();
      const statutes = await add('statutes');
      expect(statutes.status).toBe(201);
      expect(statutes.body).toMatchObject({
        type: 'statutes',
        fileName: 'Statuts.pdf',
        validUntil: null,
        checks: [],
        allowedActions: ['download', 'withdraw'],
      });
      await add('insurance', { validUntil: '2030-12-31' });
      const on = async (day: string) => {
        const { body } = await caller.get(`${path}/documents?filter[validOn]=${day}`).expect(200);
        return body.data.map(({ type }: { type: string }) => type).toSorted();
      };
      expect(await on('2026-01-14')).toEqual([]);
      expect(await on('2030-12-31')).toEqual(['insurance', 'statutes']);
      expect(await on('2031-01-01')).toEqual(['statutes']);

      const withdraw = `${path}/documents/${statutes.body.id}/withdraw`;
      await caller.act(withdraw, 4).expect(412);
      const { body } = await caller.act(withdraw, 1).expect(200);
      expect(body).toMatchObject({ version: 2, allowedActions: ['download'] });
      expect(await on('2031-01-01')).toEqual([]);
      const twice = await caller.act(withdraw, 2).expect(409);
      expect(twice.body.code).toBe('organisations.document-already-withdrawn');
      await caller.get(`${path}/documents?filter[validOn]=2026-02-30`).expect(400);
    });

    it('and refuses what is none, with every reason', async () => {
      const { owner, caller, path, add } = await aVault();
      const pending = await aCleanFile(database.sql, owner.id, { status: 'pending' });
      const wrong = { type: 'insurance', issuedOn: '2999-01-01', fileId: pending };
      const refused = await caller.post(`${path}/documents`, wrong).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'document-issued-later /issuedOn',
        'document-end-missing /validUntil',
        'document-file-not-clean /fileId',
      ]);
      const expired = await add('statutes', { validUntil: '2026-01-16' });
      expect(reasonsOf(expired)).toEqual(['document-expired /validUntil']);

      const theirs = await aCleanFile(database.sql, funder.id);
      const body = { type: 'statutes', issuedOn: '2026-01-15', fileId: theirs };
      await caller.post(`${path}/documents`, body).expect(404);
      const fileId = await aCleanFile(database.sql, owner.id);
      await caller.post(`${path}/documents`, { ...body, fileId }).expect(201);
      const again = await caller.post(`${path}/documents`, { ...body, fileId }).expect(409);
      expect(again.body.code).toBe('organisations.document-already-added');
    });

    it('for its people, and the funders that it applied to', async () => {
      const { owner, path, add, caller } = await aVault();
      const { body: statutes } = await add('statutes');
      const shut = await officer.get(`${path}/documents`).expect(403);
      expect(shut.body.code).toBe('organisations.vault-not-open');
      await officer.get(`${path}/documents/${statutes.id}`).expect(403);
      const check = `${path}/documents/${statutes.id}/checks`;
      const accepted = { organisationId: funder.id, verdict: 'accepted' };
      await officer.post(check, accepted).expect(404);

      await anOpenVault(database.sql, owner.id, funder.id);
      const { body } = await officer.get(`${path}/documents`).expect(200);
      expect(body.data).toHaveLength(1);
      const reviewer = await aCallerFor(api, database.sql, funder, { roles: ['reviewer'] });
      await reviewer.get(`${path}/documents`).expect(403);

      const mute = await officer.post(check, { ...accepted, verdict: 'rejected' }).expect(422);
      expect(reasonsOf(mute)).toEqual(['rejection-without-reason /reason']);
      const reason = 'La dernière page manque.';
      await officer.post(check, { ...accepted, verdict: 'rejected', reason }).expect(200);
      const { body: checked } = await officer.post(check, accepted).expect(200);
      expect(checked.checks).toMatchObject([
        { organisationId: funder.id, verdict: 'rejected', reason },
        { organisationId: funder.id, verdict: 'accepted', reason: null },
      ]);
      const own = { organisationId: owner.id, verdict: 'accepted' };
      const forbidden = await officer.post(check, own).expect(403);
      expect(forbidden.body.code).toBe('organisations.document-check-forbidden');
      await officer.act(`${path}/documents/${statutes.id}/withdraw`, 1).expect(403);
      await caller.post(check, own).expect(403);
    });

    it('whose content a funder has, though the file is not its own', async () => {
      const { owner, caller, path } = await aVault();
      const announced = await caller
        .post('/files', {
          organisationId: owner.id,
          name: 'Statuts.pdf',
          mediaType: 'application/pdf',
          size: PDF.length,
          sha256: sha256(PDF),
        })
        .expect(201);
      const fileId = announced.body.id as string;
      await caller
        .put(`/files/${fileId}/content`, 1, PDF)
        .set('content-type', 'application/octet-stream')
        .expect(200);
      await database.sql.query(`UPDATE platform.file SET status = 'clean' WHERE id = $1`, [fileId]);
      const paper = { type: 'statutes', issuedOn: '2026-01-15', fileId };
      const { body } = await caller.post(`${path}/documents`, paper).expect(201);
      await officer.get(`${path}/documents/${body.id}/content`).expect(403);
      await anOpenVault(database.sql, owner.id, funder.id);
      await officer.get(`/files/${fileId}/content`).expect(404);
      const given = await officer.get(`${path}/documents/${body.id}/content`).expect(200);
      expect(given.headers['content-disposition']).toContain('Statuts.pdf');
      expect(sha256(given.body)).toBe(sha256(PDF));
    });
  });

  describe('says where the organisation is paid', () => {
    it('masked, and keeps what it said before', async () => {
      const { caller, path, proof } = await aVault();
      const details = {
        iban: IBAN,
        bic: 'AGRIFRPP',
        holder: 'Les Jardins',
        proofId: await proof(),
      };
      await caller.post(`${path}/bank-details`, { ...details, replaces: 0 }).expect(200);
      const next = { ...details, iban: OTHER_IBAN, bic: null, replaces: 1 };
      const { body } = await caller.post(`${path}/bank-details`, next).expect(200);
      expect(body.versions).toMatchObject([
        { number: 2, iban: 'DE89 •••• 3000', bic: null },
        { number: 1, iban: 'FR76 •••• 0189', bic: 'AGRIFRPP' },
      ]);
      expect(JSON.stringify(body)).not.toContain('37040044');
    });

    it('once, when two change it at the same moment', async () => {
      const { caller, path, proof } = await aVault();
      const details = { holder: 'Les Jardins', proofId: await proof(), replaces: 0 };
      const answers = await Promise.all([
        caller.post(`${path}/bank-details`, { ...details, iban: IBAN }),
        caller.post(`${path}/bank-details`, { ...details, iban: OTHER_IBAN }),
      ]);
      expect(statusesOf(answers)).toEqual([200, 409]);
      const late = answers.find(({ status }) => status === 409);
      expect(late?.body).toMatchObject({
        code: 'organisations.bank-details-moved-on',
        numberInUse: 1,
      });
    });

    it('and refuses an account that cannot be, or that nothing proves', async () => {
      const { caller, path, add, owner } = await aVault();
      const { body: statutes } = await add('statutes');
      const wrong = { iban: 'FR76 3000 6000 0112 3456 7890 188', bic: 'X', holder: 'Les Jardins' };
      const body = { ...wrong, proofId: statutes.id, replaces: 0 };
      const refused = await caller.post(`${path}/bank-details`, body).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'iban-checksum-wrong /iban',
        'bic-malformed /bic',
        'bank-proof-of-another-type /proofId',
      ]);
      const contributor = await aCallerFor(api, database.sql, owner, { roles: ['contributor'] });
      await contributor.post(`${path}/bank-details`, body).expect(403);
      const stranger = await aVault();
      const theirs = await stranger.caller.post(`${path}/bank-details`, body).expect(403);
      expect(theirs.body.code).toBe('organisations.vault-not-yours');
      await stranger.caller.get(`${path}/bank-details`).expect(403);
    });
  });

  it('holds the republican commitment, signed once on the text in force', async () => {
    const { caller, path, add } = await aVault();
    const { body: known } = await caller.get('/republican-commitment-texts').expect(200);
    expect(known.texts[0]).toMatchObject({ code: 'decret-2021-1947' });
    expect(known.texts[0].undertakings).toHaveLength(7);

    const commitments = `${path}/republican-commitments`;
    const refused = await caller.post(commitments, { textCode: 'decret-1901' }).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'commitment-not-made-known /publicationUrl',
      'commitment-text-not-in-force /textCode',
    ]);
    const { body: statutes } = await add('statutes');
    const textCode = 'decret-2021-1947';
    const unproven = await caller.post(commitments, { textCode, proofId: statutes.id }).expect(422);
    expect(reasonsOf(unproven)).toEqual(['commitment-proof-unknown /proofId']);

    const publicationUrl = 'https://jardins.example/engagement';
    const { body } = await caller.post(commitments, { textCode, publicationUrl }).expect(200);
    expect(body.commitments).toMatchObject([{ textCode, publicationUrl, proofId: null }]);
    const twice = await caller.post(commitments, { textCode, publicationUrl }).expect(409);
    expect(twice.body.code).toBe('organisations.commitment-already-signed');
  });

  it('asks no republican commitment of a company', async () => {
    const { caller, path } = await aVault({
      legalForm: 'commercial-company',
      actorFamily: 'company',
      college: 'company',
      isEss: false,
    });
    const body = { textCode: 'decret-2021-1947', publicationUrl: 'https://sarl.example/cer' };
    const refused = await caller.post(`${path}/republican-commitments`, body).expect(422);
    expect(reasonsOf(refused)).toEqual(['commitment-not-asked-of-legal-form null']);
  });

  describe('holds the figures of its accounts', () => {
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    const YEAR = {
      closedOn: '2025-12-31',
      months: 12,
      ownFunds: eur('-5000.00'),
      balanceTotal: eur('80000.00'),
      workingCapital: eur('10000.00'),
      cash: eur('20000.00'),
      charges: eur('120000.00'),
      income: eur('118000.00'),
      largestIncome: eur('90000.00'),
      largestSource: 'Département de la Drôme',
    };

    it('which say how fragile it is, and why', async () => {
      const { caller, path, owner } = await aVault();
      const { body: none } = await caller.get(`${path}/fragility`).expect(200);
      expect(none).toMatchObject({ class: null, ratios: [], scale: null });
      await caller.post(`${path}/accounts`, YEAR).expect(200);
      await officer.get(`${path}/fragility`).expect(403);
      await anOpenVault(database.sql, owner.id, funder.id);
      const { body } = await officer.get(`${path}/fragility`).expect(200);
      expect(body).toMatchObject({
        closedOn: '2025-12-31',
        class: 'C',
        points: 4,
        isCapped: false,
        scale: { code: 'house-2026' },
      });
      expect(body.ratios).toMatchObject([
        { ratio: 'own-funds', value: -62500, class: 'D', bound: null },
        { ratio: 'working-capital', value: 30, class: 'C', bound: 0 },
        { ratio: 'cash', value: 60, class: 'B', bound: 45 },
        { ratio: 'dependence', value: 762712, class: 'C', bound: 800000 },
      ]);
    });

    it('corrected by a later word, never edited', async () => {
      const { caller, path } = await aVault();
      await caller.post(`${path}/accounts`, YEAR).expect(200);
      const corrected = { ...YEAR, ownFunds: eur('5000.00') };
      const { body } = await caller.post(`${path}/accounts`, corrected).expect(200);
      expect(body.years).toMatchObject([
        { closedOn: '2025-12-31', ownFunds: eur('5000.00'), corrections: 1 },
      ]);
    });

    it('unless they cannot be true', async () => {
      const { caller, path } = await aVault();
      const wrong = { ...YEAR, closedOn: '2999-12-31', cash: eur('80000.01'), income: eur('0.00') };
      const refused = await caller.post(`${path}/accounts`, wrong).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'accounts-not-closed-yet /closedOn',
        'cash-above-balance-total /cash',
        'largest-income-above-income /largestIncome',
      ]);
    });
  });
});
