import { SYSTEM } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import { Journal, SealBooksService } from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, type TestCaller } from '../support/caller';
import { eventually } from '../support/eventually';

describe('Books over HTTP', () => {
  let stage: AssessmentStage;
  let keeperId: OrganisationId;
  let chair: TestCaller;
  let officer: TestCaller;
  let stranger: TestCaller;
  let entryId: string;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    const { sql } = stage.database;
    ({ id: keeperId } = await anOrganisation(sql, { name: 'Fondation des Trois Becs' }));
    chair = await stage.as(await aMember(sql, keeperId, ['decision-maker']));
    officer = await stage.as(await aMember(sql, keeperId, ['officer']));
    const other = await anOrganisation(sql);
    stranger = await stage.as(await aMember(sql, other.id, ['decision-maker', 'auditor']));
    entryId = await book('1', 12_345n);
  });

  afterAll(() => stage.close());

  const today = () => stage.clock.now().toISOString().slice(0, 10);

  const account = (path: string, number: string, normal: 'debit' | 'credit') => {
    const name = { fr: `Compte ${path}`, en: `Account ${path}` };
    return { path, number, name, normal, floor: null, partyId: null };
  };

  const book = async (id: string, cents: bigint): Promise<string> => {
    const { transactions } = await stage.database.open();
    const journal = new Journal(() => stage.clock.now());
    return transactions.run(SYSTEM, (tx) =>
      journal.post(tx, SYSTEM, {
        keeperId,
        kind: 'grant-paid',
        cause: { kind: 'payment-order', id },
        label: { fr: 'Versement', en: 'Payment' },
        valueDate: asLocalDate(today()),
        postings: [
          { account: account('payable', '467100', 'credit'), side: 'debit', amount: eur(cents) },
          { account: account('bank', '512100', 'debit'), side: 'credit', amount: eur(cents) },
        ],
      }),
    );
  };

  const books = () => `/organisations/${keeperId}/books`;

  it('show a trial balance that adds up, and the statement of each account', async () => {
    const { body } = await officer.get(`${books()}/trial-balance?asOf=${today()}`).expect(200);
    expect(body).toMatchObject({
      closedUntil: null,
      debits: { amount: '123.45' },
      credits: { amount: '123.45' },
      lines: [
        { number: '467100', accounts: 1, balance: { amount: '123.45' } },
        { number: '512100', accounts: 1, balance: { amount: '-123.45' } },
      ],
    });
    const before = await officer.get(`${books()}/trial-balance?asOf=2020-01-01`).expect(200);
    expect(before.body.lines).toEqual([]);

    const { body: accounts } = await officer
      .get('/ledger-accounts?filter[number]=512100')
      .expect(200);
    expect(accounts.data).toMatchObject([{ path: 'bank', balance: { amount: '-123.45' } }]);
    const lines = await officer.get(`/ledger-accounts/${accounts.data[0].id}/lines`).expect(200);
    expect(lines.body.data).toMatchObject([
      { entryId, causeKind: 'payment-order', causeId: '1', balance: { amount: '-123.45' } },
    ]);
  });

  it('open the fact behind an entry, and do not exist for anybody else', async () => {
    const { body } = await officer.get(`/ledger-entries/${entryId}`).expect(200);
    expect(body).toMatchObject({ causeKind: 'payment-order', causeId: '1', allowedActions: [] });
    expect(body.postings).toHaveLength(2);
    await stranger.get(`/ledger-entries/${entryId}`).expect(404);
    await stranger.get(`${books()}/trial-balance?asOf=${today()}`).expect(403);
    const { body: theirs } = await stranger.get('/ledger-entries').expect(200);
    expect(theirs.data).toEqual([]);
  });

  it('undo an entry once, by who keeps the books', async () => {
    const wrong = await book('2', 700n);
    const path = `/ledger-entries/${wrong}/reverse`;
    await officer.post(path, { reason: 'Erreur de montant.' }).expect(403);
    const missing = await chair.post(path, {}).expect(400);
    expect(reasonsOf(missing)).toEqual(['required /reason']);
    const { body } = await chair.post(path, { reason: 'Erreur de montant.' }).expect(200);
    expect(body).toMatchObject({ reversesId: wrong, kind: 'reversal' });
    const again = await chair.post(`/ledger-entries/${body.id}/reverse`, { reason: 'Non.' });
    expect(again.status).toBe(422);
    expect(reasonsOf(again)).toEqual(['reversal-not-reversed null']);
    const { body: twice } = await chair.post(path, { reason: 'Encore.' }).expect(200);
    expect(twice.id).toBe(body.id);
  });

  it('are read again from the first entry, and written as a file once sealed', async () => {
    const { transactions } = await stage.database.open();
    const sealing = new SealBooksService(transactions, () => stage.clock.now());
    await eventually('three seals', async () => {
      await sealing.seal();
      const { body } = await officer.get(`${books()}/report`).expect(200);
      return body.sealed === 3;
    });
    const { body } = await officer.get(`${books()}/report`).expect(200);
    expect(body).toEqual({
      sealed: 3,
      late: 0,
      difference: { amount: '0.00', currency: 'EUR' },
      faults: [],
    });
    const period = `from=2020-01-01&to=${today()}`;
    const { text, headers } = await officer.get(`${books()}/journal?${period}`).expect(200);
    expect(headers['content-type']).toMatch(/iso-8859-15/);
    expect(text.split('\r\n')).toHaveLength(8);
    expect(text).toContain('123,45');
    await stranger.get(`${books()}/journal?${period}`).expect(403);
  });

  it('close a period for good, once it is over', async () => {
    const path = `${books()}/closings`;
    expect(reasonsOf(await chair.post(path, { until: today() }).expect(422))).toEqual([
      'period-not-over /until',
    ]);
    await officer.post(path, { until: '2020-12-31' }).expect(403);
    await chair.post(path, { until: '2020-12-31' }).expect(204);
    expect(reasonsOf(await chair.post(path, { until: '2020-06-30' }).expect(422))).toEqual([
      'period-already-closed /until',
    ]);
  });
});
