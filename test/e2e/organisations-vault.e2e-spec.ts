import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Organisation } from '#domain/organisations';

import { anOrganisation } from '../factories/organisations.factory';
import { aCleanFile, anOpenVault } from '../factories/vault.factory';
import { startApi } from '../support/api';
import { aCallerFor, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

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
