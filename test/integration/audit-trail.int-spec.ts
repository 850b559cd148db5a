import { ANONYMOUS, SYSTEM, type Actor } from '#kernel/actors';
import { asId, newId } from '#kernel/ids';
import { AuditTrail, type AuditRecord } from '#platform/audit';
import { runInContext } from '#platform/context';
import { readerOf, type Reader, type TransactionRunner } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2026-11-23T10:00:00Z');
const ORGANISATION = asId<'Organisation'>('0199a1b2-0000-7000-8000-000000000001');
const OTHER = asId<'Organisation'>('0199a1b2-0000-7000-8000-000000000002');

function memberOf(organisationId: typeof ORGANISATION): Actor {
  const memberships = [{ organisationId, roles: ['auditor' as const] }];
  return { kind: 'person', id: newId<'Person'>(NOW), memberships, scopes: null };
}

const entries = (reader: Reader) =>
  reader.rows<Record<string, unknown>>('SELECT * FROM platform.audit_entry ORDER BY seq');

describe('The audit trail', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;
  const trail = new AuditTrail(() => NOW);

  beforeEach(async () => {
    database = await createTestDatabase();
    ({ transactions } = await database.open());
  });

  afterEach(() => database.drop());

  const record = (actor: Actor, facts: Partial<AuditRecord> = {}) =>
    transactions.run(actor, (tx) =>
      trail.record(tx, {
        actor,
        action: 'calls.call-published',
        subject: { kind: 'call', id: 'x' },
        organisationId: ORGANISATION,
        ...facts,
      }),
    );

  it('says who did what to what, from where, and hides what it was', async () => {
    const officer = memberOf(ORGANISATION);
    const context = { requestId: 'r-1', receivedAt: NOW, ipPrefix: '192.0.2.0', language: 'fr' };
    await runInContext({ ...context, language: 'fr' }, () =>
      record(officer, { before: { title: 'Old' }, after: { title: 'Secret', amount: 12n } }),
    );

    const [entry] = await transactions.read(SYSTEM, entries);
    expect(entry).toMatchObject({
      at: NOW,
      actor_kind: 'person',
      actor_id: officer.id,
      organisation_id: ORGANISATION,
      action: 'calls.call-published',
      subject_kind: 'call',
      subject_id: 'x',
      request_id: 'r-1',
      ip_prefix: '192.0.2.0',
    });
    expect(entry?.['before_hash']).toHaveLength(32);
    expect(entry?.['after_hash']).toHaveLength(32);
    expect(JSON.stringify(entry)).not.toContain('Secret');
  });

  it('does not look alike for the same thing done twice', async () => {
    await record(SYSTEM, { after: { name: 'Ada' } });
    await record(SYSTEM, { after: { name: 'Ada' } });

    const [first, second] = await transactions.read(SYSTEM, entries);
    expect(first?.['after_hash']).not.toEqual(second?.['after_hash']);
  });

  it('forgets what was not kept', async () => {
    const undone = transactions.run(SYSTEM, async (tx) => {
      await trail.record(tx, { actor: SYSTEM, action: 'a.b-c', subject: { kind: 'x', id: 'y' } });
      throw new Error('undone');
    });

    await expect(undone).rejects.toThrow('undone');
    expect(await transactions.read(SYSTEM, entries)).toEqual([]);
  });

  it('is written by everybody, and read by the organisation it is about', async () => {
    await record(ANONYMOUS);
    await record(memberOf(OTHER), { organisationId: OTHER });

    expect(await transactions.read(ANONYMOUS, entries)).toEqual([]);
    const seen = await transactions.read(memberOf(ORGANISATION), entries);
    expect(seen.map(({ organisation_id }) => organisation_id)).toEqual([ORGANISATION]);
    expect(await transactions.read(SYSTEM, entries)).toHaveLength(2);
  });

  it.each(['UPDATE platform.audit_entry SET action = $1', 'DELETE FROM platform.audit_entry'])(
    'refuses the application to %s',
    async (sql) => {
      await record(SYSTEM);
      const params = sql.includes('$1') ? ['x.y-z'] : [];
      const change = transactions.run(SYSTEM, (tx) => readerOf(tx).rows(sql, params));
      await expect(change).rejects.toThrow(/permission denied/);
    },
  );

  it.each([
    'UPDATE platform.audit_entry SET at = now()',
    'DELETE FROM platform.audit_entry',
    'TRUNCATE platform.audit_entry CASCADE',
  ])('refuses even the superuser to %s', async (sql) => {
    await record(SYSTEM);
    await expect(database.sql.query(sql)).rejects.toThrow();
    expect(await transactions.read(SYSTEM, entries)).toHaveLength(1);
  });
});
