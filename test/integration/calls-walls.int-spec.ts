import { ANONYMOUS, SYSTEM, type Actor } from '#kernel/actors';
import { readerOf, type Reader, type Tx } from '#platform/database';
import type { Organisation } from '#domain/organisations';

import { aCall, aFunder, type KeptCall } from '../factories/calls.factory';
import { aConsortium, type KeptConsortium } from '../factories/consortia.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';

type Runner = Awaited<ReturnType<TestDatabase['open']>>['transactions'];

/** What the database lets through by itself, whatever a query forgets to ask. */
describe('The second wall', () => {
  let database: TestDatabase;
  let transactions: Runner;
  let funder: Organisation;
  let officer: Actor;
  let rival: Actor;
  let draft: KeptCall;
  let open: KeptCall;

  beforeAll(async () => {
    database = await createTestDatabase();
    ({ transactions } = await database.open());
    funder = await aFunder(database.sql);
    officer = await actorOf(funder);
    rival = await actorOf(await aFunder(database.sql));
    draft = await aCall(database.sql, funder.id, { status: 'draft' });
    open = await aCall(database.sql, funder.id);
  });

  afterAll(() => database.drop());

  const actorOf = async ({ id }: Organisation) => (await aMember(database.sql, id)).actor;
  const count = (actor: Actor, from: string, params: unknown[] = []) =>
    transactions.read(actor, async (reader: Reader) => {
      const row = await reader.one<{ count: string }>(`SELECT count(*) FROM ${from}`, params);
      return Number(row?.count);
    });
  const write = (actor: Actor, sql: string, params: unknown[]) =>
    transactions.run(actor, async (tx: Tx) => (await readerOf(tx).rows(sql, params)).length);

  describe('round calls', () => {
    it('shows drafts to their funder only, and public calls to all', async () => {
      const [all, one] = ['calls.call', 'calls.call WHERE id = $1'];
      expect(await count(officer, all)).toBe(2);
      expect(await count(SYSTEM, all)).toBe(2);
      for (const actor of [rival, ANONYMOUS]) {
        expect(await count(actor, all)).toBe(1);
        expect(await count(actor, one, [draft.id])).toBe(0);
        expect(await count(actor, one, [open.id])).toBe(1);
      }
    });

    it('lets a candidate hold a public call still, and nobody but its funder change it', async () => {
      const hold = 'SELECT id FROM calls.call WHERE id = $1 FOR SHARE';
      expect(await write(rival, hold, [open.id])).toBe(1);
      const change = `UPDATE calls.call SET status = status WHERE id = $1 RETURNING id`;
      expect(await write(rival, change, [draft.id])).toBe(0);
      await expect(write(rival, change, [open.id])).rejects.toThrow(/row-level security/);
      expect(await write(officer, change, [open.id])).toBe(1);
    });

    it('refuses calls, revisions and numbers in the name of another', async () => {
      const copy = `INSERT INTO calls.call (id, funder_id, funder_name, status, version, content, kind,
          themes, territory_ids, created_at, updated_at)
        SELECT gen_random_uuid(), funder_id, funder_name, 'draft', 1, content, kind, themes,
          territory_ids, now(), now() FROM calls.call WHERE id = $1`;
      const revise = `INSERT INTO calls.call_revision (call_id, number, funder_id, content, opens_at,
          closes_at, change_note, changes, published_at)
        SELECT call_id, 2, funder_id, content, opens_at, closes_at, '{}', '{/title}', now()
        FROM calls.call_revision WHERE call_id = $1`;
      const number = `INSERT INTO calls.reference_counter VALUES ($1, 2027, 9)`;
      for (const [sql, id] of [
        [copy, open.id],
        [revise, open.id],
        [number, funder.id],
      ])
        await expect(write(rival, sql ?? '', [id])).rejects.toThrow(/row-level security/);
    });

    it('lets the application neither change a revision nor delete a call', async () => {
      for (const sql of [
        'UPDATE calls.call_revision SET number = 7 WHERE call_id = $1',
        'DELETE FROM calls.call_revision WHERE call_id = $1',
        'DELETE FROM calls.call WHERE id = $1',
      ])
        await expect(write(SYSTEM, sql, [open.id])).rejects.toThrow(/permission denied/);
    });
  });

  describe('round consortia', () => {
    let lead: Organisation;
    let consortium: KeptConsortium;
    let leader: Actor;
    let partner: Actor;
    let invited: Organisation;

    beforeAll(async () => {
      lead = await anOrganisation(database.sql);
      const town = await anOrganisation(database.sql, { college: 'local-authority' });
      invited = await anOrganisation(database.sql);
      consortium = await aConsortium(database.sql, open.id, lead, { funded: [town] });
      [leader, partner] = [await actorOf(lead), await actorOf(town)];
      await invite(invited.id, null);
    });

    const invite = (organisationId: string | null, email: string | null) =>
      database.sql.query(
        `INSERT INTO consortia.invitation (id, consortium_id, consortium_name, call_id,
           lead_organisation_id, organisation_id, email, token_hash, role, status, invited_at,
           expires_at)
         SELECT gen_random_uuid(), id, name, call_id, lead_organisation_id, $2, $3::text,
           CASE WHEN $3::text IS NOT NULL THEN sha256('token') END, 'funded-partner', 'pending', now(),
           now() + interval '1 day'
         FROM consortia.consortium WHERE id = $1`,
        [consortium.id, organisationId, email],
      );

    it('lets in who is round the table or invited to it, and nobody else', async () => {
      for (const actor of [leader, partner, await actorOf(invited), SYSTEM])
        expect(await count(actor, 'consortia.consortium')).toBe(1);
      for (const actor of [rival, officer, ANONYMOUS])
        expect(await count(actor, 'consortia.consortium, consortia.partner')).toBe(0);
    });

    it('shows invitations to who makes and who receives them', async () => {
      const { actor, email } = await aMember(database.sql, (await anOrganisation(database.sql)).id);
      expect(await count(actor, 'consortia.invitation')).toBe(0);
      await invite(null, email);

      expect(await count(actor, 'consortia.invitation')).toBe(1);
      expect(await count(leader, 'consortia.invitation')).toBe(2);
      expect(await count(await actorOf(invited), 'consortia.invitation')).toBe(1);
      for (const other of [partner, officer, rival, ANONYMOUS])
        expect(await count(other, 'consortia.invitation')).toBe(0);
    });

    it('lets a partner hold the consortium still, but not rename it, nor seat another', async () => {
      const hold = 'SELECT id FROM consortia.consortium WHERE id = $1 FOR UPDATE';
      expect(await write(partner, hold, [consortium.id])).toBe(1);
      const rename = `UPDATE consortia.consortium SET name = 'Ours' WHERE id = $1 RETURNING id`;
      await expect(write(partner, rename, [consortium.id])).rejects.toThrow(/row-level security/);
      expect(await write(rival, rename, [consortium.id])).toBe(0);
      const seat = `INSERT INTO consortia.partner (id, consortium_id, organisation_id, name, role,
          college, joined_at)
        VALUES (gen_random_uuid(), $1, $2, 'X', 'funded-partner', 'company', now())`;
      const params = [consortium.id, invited.id];
      await expect(write(leader, seat, params)).rejects.toThrow(/row-level security/);
    });

    it('is kept by the database: a list of readers written by hand is written anew', async () => {
      const widen = `UPDATE consortia.consortium SET reader_organisation_ids = ARRAY[$2::uuid]
        WHERE id = $1 RETURNING id`;
      await write(leader, widen, [consortium.id, funder.id]);
      expect(await count(officer, 'consortia.consortium')).toBe(0);
      expect(await count(partner, 'consortia.consortium')).toBe(1);
    });
  });
});
