import { Pool } from 'pg';

import { ANONYMOUS, SYSTEM, type Actor } from '#kernel/actors';
import { asId } from '#kernel/ids';
import {
  openDatabase,
  problemOfDatabaseError,
  readerOf,
  type TransactionRunner,
} from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';

const OURS = '0191e2f0-0000-7000-8000-00000000000a';
const THEIRS = '0191e2f0-0000-7000-8000-00000000000b';

const OUR_OFFICER: Actor = {
  kind: 'person',
  id: asId<'Person'>('0191e2f0-0000-7000-8000-000000000001'),
  memberships: [{ organisationId: asId<'Organisation'>(OURS), roles: ['officer'] }],
  scopes: null,
};

/** As a migration of a module would write it. */
const CREATE = [
  `CREATE SCHEMA scratch`,
  `CREATE TABLE scratch.letter (
    id integer CONSTRAINT letter_pk PRIMARY KEY, organisation_id uuid NOT NULL, text text NOT NULL,
    CONSTRAINT letter_is_not_empty CHECK (text <> ''))`,
  `ALTER TABLE scratch.letter ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE scratch.letter FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY letter_of_the_organisation ON scratch.letter
    USING ((SELECT platform.actor_is_system())
      OR organisation_id = ANY ((SELECT platform.actor_organisation_ids())::uuid[]))`,
  `CREATE TABLE scratch.fact (id integer CONSTRAINT fact_pk PRIMARY KEY)`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON scratch.fact FROM tablee_app`,
  `CREATE TRIGGER fact_is_never_changed BEFORE UPDATE OR DELETE ON scratch.fact
    FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`,
  `CREATE TRIGGER facts_are_never_removed BEFORE TRUNCATE ON scratch.fact
    EXECUTE FUNCTION platform.refuse_change()`,
  `CREATE VIEW scratch.public_letter AS SELECT count(*)::int AS letters FROM scratch.letter`,
  `GRANT SELECT ON scratch.public_letter TO tablee_report`,
];

describe('The second wall', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;
  let owner: Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Pool({ connectionString: database.ownerUrl, max: 1 });
    for (const statement of CREATE) await owner.query(statement);
    ({ transactions } = await database.open());
    await transactions.run(SYSTEM, async (tx) => {
      await tx.query(`INSERT INTO scratch.letter VALUES (1, $1, 'ours'), (2, $2, 'theirs')`, [
        OURS,
        THEIRS,
      ]);
      await tx.query('INSERT INTO scratch.fact VALUES (1)');
    });
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const lettersSeenBy = (actor: Actor) =>
    transactions.read(actor, async (reader) => {
      const rows = await reader.rows<{ text: string }>(
        'SELECT text FROM scratch.letter ORDER BY id',
      );
      return rows.map(({ text }) => text);
    });

  it('shows an actor the rows of its organisations, and the system all of them', async () => {
    expect(await lettersSeenBy(OUR_OFFICER)).toEqual(['ours']);
    expect(await lettersSeenBy(ANONYMOUS)).toEqual([]);
    expect(await lettersSeenBy(SYSTEM)).toEqual(['ours', 'theirs']);
  });

  it('holds in a transaction that writes', async () => {
    const changed = await transactions.run(OUR_OFFICER, async (tx) =>
      readerOf(tx).rows(`UPDATE scratch.letter SET text = 'changed' RETURNING id`),
    );
    expect(changed).toEqual([{ id: 1 }]);
  });

  it('refuses a row for another organisation, as forbidden', async () => {
    const written = transactions
      .run(OUR_OFFICER, (tx) =>
        tx.query(`INSERT INTO scratch.letter VALUES (3, $1, 'forged')`, [THEIRS]),
      )
      .catch(problemOfDatabaseError);
    expect(await written).toMatchObject({ kind: 'forbidden', code: 'http.row-refused' });
  });

  it('holds the owner of the table too', async () => {
    const { rows } = await owner.query('SELECT id FROM scratch.letter');
    expect(rows).toEqual([]);
  });

  it.each([`UPDATE scratch.fact SET id = 2`, `DELETE FROM scratch.fact`, `TRUNCATE scratch.fact`])(
    'keeps what may only be added from the application and from its owner: %s',
    async (change) => {
      const byApplication = transactions.run(SYSTEM, (tx) => tx.query(change));
      await expect(byApplication).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query(change)).rejects.toThrow('added, never changed');
    },
  );

  it('lets the reporting role read the published views, and only read', async () => {
    const report = new Pool({ connectionString: database.reportUrl, max: 1 });
    expect((await report.query('SELECT letters FROM scratch.public_letter')).rowCount).toBe(1);
    await expect(report.query('SELECT * FROM scratch.letter')).rejects.toThrow('permission denied');
    await expect(report.query('CREATE TEMP TABLE t (n int)')).rejects.toThrow('read-only');
    await report.end();
  });

  it.each([
    ['a value that is too long', `SELECT 'x'::integer`, 'invalid-input', {}],
    [
      'what is there already',
      `INSERT INTO scratch.letter VALUES (1, $1, 'twin')`,
      'conflict',
      'letter_pk',
    ],
    [
      'what a rule forbids',
      `INSERT INTO scratch.letter VALUES (9, $1, '')`,
      'rule-broken',
      'letter_is_not_empty',
    ],
  ])('says no to %s by the name of the rule', async (_, sql, kind, rule) => {
    const params = sql.includes('$1') ? [OURS] : [];
    const problem = await transactions
      .run(SYSTEM, (tx) => tx.query(sql, params))
      .catch(problemOfDatabaseError);
    expect(problem).toMatchObject({ kind, extensions: typeof rule === 'string' ? { rule } : {} });
  });

  describe('refuses to start', () => {
    it('as a superuser', async () => {
      await expect(openDatabase(database.adminUrl)).rejects.toThrow(/superuser.*tablee_app/);
    });

    it('as the owner of the tables', async () => {
      await expect(openDatabase(database.ownerUrl)).rejects.toThrow(/owns tables.*tablee_app/);
    });

    it('as a role that may become one that bypasses the rules', async () => {
      await database.sql.query(`CREATE ROLE ${database.name} BYPASSRLS`);
      await database.sql.query(`CREATE ROLE ${database.name}_login LOGIN PASSWORD 'test'`);
      await database.sql.query(`GRANT ${database.name} TO ${database.name}_login`);
      const url = new URL(database.appUrl);
      [url.username, url.password] = [`${database.name}_login`, 'test'];
      await expect(openDatabase(url.toString())).rejects.toThrow('bypasses row-level security');
      await database.sql.query(`DROP ROLE ${database.name}_login, ${database.name}`);
    });
  });
});
