import { AsyncLocalStorage } from 'node:async_hooks';

import type { PoolClient } from 'pg';

import { SYSTEM } from '#kernel/actors';
import { AuditTrail, SealEntriesService, verifyAuditChain } from '#platform/audit';
import type { TransactionRunner, Tx } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

const NOW = new Date('2026-11-23T10:00:00Z');

/** Works outside the transaction under way, as another request would. */
const apart = AsyncLocalStorage.snapshot();

describe('The chain of the audit trail', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;
  let sealing: SealEntriesService;
  const trail = new AuditTrail(() => NOW);

  beforeEach(async () => {
    database = await createTestDatabase();
    ({ transactions } = await database.open({ connections: 6 }));
    sealing = new SealEntriesService(transactions, () => NOW);
  });

  afterEach(() => database.drop());

  const write = (tx: Tx, n: number) =>
    trail.record(tx, {
      actor: SYSTEM,
      action: 'calls.call-published',
      subject: { kind: 'call', id: `call-${n}` },
      before: { n },
      after: { n: n + 1 },
    });

  const writeMany = (count: number) =>
    transactions.run(SYSTEM, async (tx) => {
      for (let n = 1; n <= count; n += 1) await write(tx, n);
    });

  /** The server is shared with other tests: any transaction open there makes the sealer wait. */
  const sealAll = async (expected: number, sealers = 1): Promise<void> => {
    let sealed = 0;
    await eventually(`${expected} seals`, async () => {
      const some = await Promise.all(Array.from({ length: sealers }, () => sealing.seal()));
      sealed = some.reduce((sum, one) => sum + one, sealed);
      return sealed >= expected;
    });
    expect(sealed).toBe(expected);
  };

  const report = () => transactions.read(SYSTEM, verifyAuditChain);

  const count = async (table: string): Promise<number> => {
    const { rows } = await database.sql.query(`SELECT count(*)::int FROM platform.${table}`);
    return rows[0].count;
  };

  it('holds every entry once, in blocks of a thousand', async () => {
    await writeMany(2_300);

    await sealAll(2_300);
    expect(await sealing.seal()).toBe(0);
    await writeMany(2);
    await sealAll(2);

    expect(await count('audit_block')).toBe(4);
    expect(await report()).toEqual({ sealed: 2_302, faults: [] });
  });

  it('waits for transactions that are still open, so that nothing slips in behind it', async () => {
    await transactions.run(SYSTEM, async (early) => {
      await write(early, 1);
      await apart(() => transactions.run(SYSTEM, (tx) => write(tx, 2)));
      expect(await apart(() => sealing.seal())).toBe(0);
    });

    await sealAll(2);
    expect(await report()).toEqual({ sealed: 2, faults: [] });
  });

  it('is made once, though two seal at the same time', async () => {
    await writeMany(1_500);

    await sealAll(1_500, 2);

    expect(await report()).toEqual({ sealed: 1_500, faults: [] });
  });

  /** As one with all powers over the database could, past triggers and constraints. */
  const tamper = async (work: (client: PoolClient) => Promise<unknown>): Promise<void> => {
    const client = await database.sql.connect();
    try {
      await client.query('SET session_replication_role = replica');
      await work(client);
    } finally {
      client.release(true);
    }
  };

  const ENTRY_AT = `(SELECT entry_id FROM platform.audit_seal WHERE position = $1)`;

  it.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor_kind', `'person'`],
    ['actor_id', `gen_random_uuid()`],
    ['organisation_id', `gen_random_uuid()`],
    ['action', `'calls.call-cancelled'`],
    ['subject_kind', `'dossier'`],
    ['subject_id', `'call-0'`],
    ['before_hash', `sha256('x')`],
    ['after_hash', `NULL`],
    ['request_id', `'other'`],
    ['ip_prefix', `'192.0.2.0'`],
    ['kept_at', `kept_at - interval '1 second'`],
  ])('shows the row whose %s was changed', async (column, value) => {
    await writeMany(5);
    await sealAll(5);

    await tamper((client) =>
      client.query(
        `UPDATE platform.audit_entry SET ${column} = ${value} WHERE id = ${ENTRY_AT}`,
        [3],
      ),
    );

    const { faults } = await report();
    expect(faults).toEqual([{ position: 3, entryId: expect.any(String), kind: 'entry-changed' }]);
  });

  it.each([1, 3, 5])('shows that the row at place %i was removed', async (place) => {
    await writeMany(5);
    await sealAll(5);

    await tamper((client) =>
      client.query(`DELETE FROM platform.audit_entry WHERE id = ${ENTRY_AT}`, [place]),
    );

    const { faults } = await report();
    expect(faults).toEqual([
      { position: place, entryId: expect.any(String), kind: 'entry-removed' },
    ]);
  });

  it.each([1, 3, 5])('shows that the seal at place %i was removed', async (place) => {
    await writeMany(5);
    await sealAll(5);

    await tamper((client) =>
      client.query('DELETE FROM platform.audit_seal WHERE position = $1', [place]),
    );

    const { faults } = await report();
    expect(faults[0]).toMatchObject({ position: place });
  });

  it('shows where two rows changed places', async () => {
    await writeMany(5);
    await sealAll(5);

    await tamper((client) =>
      client.query(`
        CREATE TEMPORARY TABLE swapped AS
          SELECT 6 - position, entry_id, hash FROM platform.audit_seal WHERE position IN (2, 4);
        DELETE FROM platform.audit_seal WHERE position IN (2, 4);
        INSERT INTO platform.audit_seal SELECT * FROM swapped`),
    );

    const { faults } = await report();
    expect(faults[0]).toMatchObject({ position: 2, kind: 'entry-changed' });
  });

  it('shows a block that no longer says what was sealed', async () => {
    await writeMany(5);
    await sealAll(5);

    await tamper((client) =>
      client.query(`UPDATE platform.audit_block SET hash = sha256('x') WHERE number = 1`),
    );

    const { faults } = await report();
    expect(faults).toEqual([{ position: 5, entryId: null, kind: 'block-broken' }]);
  });
});
