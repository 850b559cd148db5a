import { SYSTEM, type Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import type { TransactionRunner } from '#platform/database';
import {
  Journal,
  SealBooksService,
  verifyBooks,
  type Entry,
  type LedgerAccount,
} from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

const NOW = new Date('2027-03-10T10:00:00Z');
const TODAY = asLocalDate('2027-03-10');

const anAccount = (path: string, floor: bigint | null = null): LedgerAccount => ({
  path,
  number: '467100',
  name: { fr: path, en: path },
  normal: 'credit',
  floor: floor === null ? null : eur(floor),
  partyId: null,
});

describe('The books', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;
  let keeperId: OrganisationId;
  const journal = new Journal(() => NOW);

  beforeEach(async () => {
    database = await createTestDatabase();
    ({ transactions } = await database.open({ connections: 12 }));
    ({ id: keeperId } = await anOrganisation(database.sql));
  });

  afterEach(() => database.drop());

  const move = (id: string, cents: bigint, [from, to] = ['x', 'y']): Entry => ({
    keeperId,
    kind: 'test',
    cause: { kind: 'test', id },
    label: { fr: 'Essai', en: 'Test' },
    valueDate: TODAY,
    postings: [
      { account: anAccount(from ?? 'x'), side: 'debit', amount: eur(cents) },
      { account: anAccount(to ?? 'y'), side: 'credit', amount: eur(cents) },
    ],
  });

  const post = (entry: Entry, actor: Actor = SYSTEM) =>
    transactions.run(actor, (tx) => journal.post(tx, actor, entry));

  const count = async (table: string): Promise<number> => {
    const { rows } = await database.sql.query(`SELECT count(*)::int FROM ledger.${table}`);
    return rows[0].count;
  };

  const report = () => transactions.read(SYSTEM, (reader) => verifyBooks(reader, keeperId));

  const sealAll = async (expected: number) => {
    const sealing = new SealBooksService(transactions, () => NOW);
    let sealed = 0;
    await eventually(`${expected} seals`, async () => {
      sealed += await sealing.seal();
      return sealed >= expected;
    });
  };

  it('keep one entry for one fact, however often and however many book it at once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => post(move('1', 500n))));
    expect(new Set(ids).size).toBe(1);
    expect([await count('entry'), await count('posting')]).toEqual([1, 2]);
    await expect(post(move('1', 501n))).rejects.toMatchObject({
      code: 'ledger.entry-already-booked',
    });
  });

  it('refuse what does not add up, though it be written past the journal', async () => {
    const skewed = move('1', 500n);
    await expect(
      post({ ...skewed, postings: [...skewed.postings.slice(0, 1), ...skewed.postings] }),
    ).rejects.toMatchObject({ refusals: [{ code: 'entry-not-balanced' }] });
    await post(move('2', 5n));
    const bare = `INSERT INTO ledger.entry (id, keeper_id, kind, cause_kind, cause_id, label,
        value_date, booked_on, booked_at, fingerprint)
      VALUES (gen_random_uuid(), $1, 'test', 'test', $2, '{}', $3, $3, now(), '')`;
    await expect(database.sql.query(bare, [keeperId, 'empty', TODAY])).rejects.toMatchObject({
      constraint: 'entry_adds_up_to_zero',
    });
    const late = `INSERT INTO ledger.posting (entry_id, line, keeper_id, account_id, booked_on, side, amount_cents)
      SELECT entry_id, 9, keeper_id, account_id, booked_on, side, 1 FROM ledger.posting
      LIMIT 1`;
    await expect(database.sql.query(late)).rejects.toMatchObject({
      constraint: 'posting_is_made_with_its_entry',
    });
  });

  it('are changed by nobody, neither the application nor the owner of the tables', async () => {
    await post(move('1', 500n));
    const changes = [
      'UPDATE ledger.posting SET amount_cents = 1',
      'DELETE FROM ledger.posting',
      'UPDATE ledger.entry SET kind = kind',
      'TRUNCATE ledger.posting',
    ];
    for (const change of changes) {
      await expect(transactions.run(SYSTEM, (tx) => tx.query(change))).rejects.toThrow();
      await expect(database.sql.query(change)).rejects.toThrow(/never changes|change/);
    }
    expect(await count('posting')).toBe(2);
  });

  it('keep an account at its floor: of two hundred payments at once, ten go through', async () => {
    const held = anAccount('held', 0n);
    const amount = eur(1_000n);
    const opening = move('1', 1n);
    await post({
      ...opening,
      kind: 'open',
      postings: [
        { account: anAccount('fund'), side: 'debit', amount },
        { account: held, side: 'credit', amount },
      ],
    });
    const answers = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => post(move(`pay-${index}`, 100n, ['held', 'bank']))),
    );
    const paid = answers.filter(({ status }) => status === 'fulfilled');
    expect(paid).toHaveLength(10);
    expect(await report()).toMatchObject({ differenceCents: '0', faults: [] });
  });

  it('take what is learnt late in the open period, and nothing in a closed one', async () => {
    await database.sql.query(
      `INSERT INTO ledger.closing (id, keeper_id, until, closed_at, closed_by)
       VALUES (gen_random_uuid(), $1, '2027-02-28', now(), gen_random_uuid())`,
      [keeperId],
    );
    await post({ ...move('1', 500n), valueDate: asLocalDate('2027-02-01') });
    const { rows } = await database.sql.query(
      'SELECT value_date::text AS value, booked_on::text AS booked FROM ledger.entry',
    );
    expect(rows).toEqual([{ value: '2027-02-01', booked: '2027-03-10' }]);
  });

  it('show a changed amount and a removed entry at their number', async () => {
    for (let n = 1; n <= 5; n += 1) await post(move(String(n), BigInt(n)));
    await sealAll(5);
    expect(await report()).toEqual({ sealed: 5, late: 0, differenceCents: '0', faults: [] });
    await database.sql.query(`SET session_replication_role = replica;
      UPDATE ledger.posting SET amount_cents = 77 WHERE amount_cents = 3;
      DELETE FROM ledger.posting WHERE amount_cents = 5;
      DELETE FROM ledger.entry WHERE cause_id = '5';
      SET session_replication_role = DEFAULT`);
    const { faults } = await report();
    expect(faults.map(({ number, kind }) => [number, kind])).toEqual([
      [3, 'entry-changed'],
      [5, 'entry-removed'],
    ]);
  });

  it('are read and written by their keeper, and nobody else', async () => {
    await post(move('1', 500n));
    const mine = await aMember(database.sql, keeperId, ['officer']);
    const other = await anOrganisation(database.sql);
    const stranger = await aMember(database.sql, other.id, ['officer']);
    for (const table of ['account', 'entry', 'posting']) {
      const seen = async (actor: Actor) => {
        const row = await transactions.read(actor, (reader) =>
          reader.one<{ count: number }>(`SELECT count(*)::int AS count FROM ledger.${table}`),
        );
        return row?.count;
      };
      expect(await seen(mine.actor)).toBeGreaterThan(0);
      expect(await seen(stranger.actor)).toBe(0);
    }
    await expect(post(move('2', 500n), stranger.actor)).rejects.toThrow(/row-level security/);
    await post(move('3', 500n), mine.actor);
  });
});
