import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { Column, Entity, PrimaryColumn } from 'typeorm';

import { describeSchema, schemaDifferences } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../support/database';

const BUILD = resolve(__dirname, '../..');

/** Tables that everybody may read whole, and why. Any other has its wall. */
const OPEN_TABLES: Readonly<Record<string, string>> = {
  'platform.applied_migration': 'says which migrations were applied',
  'territories.edition': 'is the official map of the country',
  'territories.territory': 'is the official map of the country',
  'consortia.mandate_text': 'holds the published words of a mandate',
  'applications.account': 'is the published chart of accounts',
  'applications.budget_template': 'is what budgets may begin with, the same for everyone',
  'applications.budget_threshold': 'is a published rule',
  'applications.chart': 'is the published chart of accounts',
  'applications.receipt_key': 'holds public keys only',
  'agreements.content_threshold': 'is a published rule',
  'deliberation.time_limit': 'is what laws say of appeals',
  'legal_figures.figure': 'is what laws say',
  'organisations.commitment_text': 'is a published text',
  'organisations.register_answer': 'keeps what a public register answered',
  'organisations.fragility_scale': 'is a published rule',
  'applications.valuation_rate': 'is a published rate',
  'applications.submission_counter': 'counts the submissions to a call, for their references',
};

type EntityClass = abstract new () => object;

@Entity({ schema: 'scratch', name: 'twin' })
class TwinEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'twin_pk' })
  id!: string;

  @Column('text')
  word!: string;
}

function entitiesOfTheHouse(): readonly EntityClass[] {
  return readdirSync(join(BUILD, 'libs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.entity.js'))
    .flatMap((file) => Object.values(require(join(BUILD, 'libs', file)) as object))
    .filter((exported): exported is EntityClass => typeof exported === 'function');
}

describe('The schema that the migrations make', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterEach(() => database.sql.query('DROP SCHEMA IF EXISTS scratch CASCADE'));

  afterAll(() => database.drop());

  /** Entities keep the identifiers of other rows: the keys between tables are the migrations' affair. */
  const differencesFrom = async (entities: readonly EntityClass[]): Promise<string[]> => {
    const { rows } = await database.sql.query<{ drop: string }>(
      `SELECT format('ALTER TABLE "%s"."%s" DROP CONSTRAINT "%s"', nspname, relname, conname) AS drop
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE contype = 'f'`,
    );
    const foreignKeys = new Set(rows.map(({ drop }) => drop));
    const differences = await schemaDifferences(database.ownerUrl, entities);
    return differences.filter((statement) => !foreignKeys.has(statement));
  };

  describe('is what the entities say', () => {
    it('of every table that has one', async () => {
      const entities = entitiesOfTheHouse();
      expect(entities.length).toBeGreaterThan(20);
      expect(await differencesFrom(entities)).toEqual([]);
    });

    it.each([
      ['a column that is missing', 'id uuid CONSTRAINT twin_pk PRIMARY KEY'],
      ['another type', 'id uuid CONSTRAINT twin_pk PRIMARY KEY, word varchar NOT NULL'],
      ['a column that may be null', 'id uuid CONSTRAINT twin_pk PRIMARY KEY, word text'],
      ['a constraint more', 'id uuid CONSTRAINT twin_pk PRIMARY KEY, word text NOT NULL UNIQUE'],
    ])('or else the test sees it: %s', async (_, columns) => {
      await database.sql.query(
        `CREATE SCHEMA scratch AUTHORIZATION tablee_owner; CREATE TABLE scratch.twin (${columns});
         ALTER TABLE scratch.twin OWNER TO tablee_owner`,
      );
      expect(await differencesFrom([TwinEntity])).not.toEqual([]);
    });

    it('and not more than that', async () => {
      await database.sql.query(
        `CREATE SCHEMA scratch AUTHORIZATION tablee_owner;
         CREATE TABLE scratch.twin (id uuid CONSTRAINT twin_pk PRIMARY KEY, word text NOT NULL);
         ALTER TABLE scratch.twin OWNER TO tablee_owner`,
      );
      expect(await differencesFrom([TwinEntity])).toEqual([]);
    });
  });

  describe('has a wall round every table', () => {
    const tablesWithoutWall = async (): Promise<string[]> => {
      const { rows } = await database.sql.query<{ name: string }>(
        `SELECT nspname || '.' || relname AS name
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE relkind IN ('r', 'p') AND nspname !~ '^pg_'
           AND nspname NOT IN ('information_schema', 'bullmq')
           AND NOT (relrowsecurity AND relforcerowsecurity
             AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))
         ORDER BY 1`,
      );
      return rows.map(({ name }) => name);
    };

    it('but those that are open for a reason', async () => {
      expect(await tablesWithoutWall()).toEqual(Object.keys(OPEN_TABLES).toSorted());
    });

    const wall = `ALTER TABLE scratch.letter ENABLE ROW LEVEL SECURITY;`;
    const force = `ALTER TABLE scratch.letter FORCE ROW LEVEL SECURITY;`;
    const policy = `CREATE POLICY p ON scratch.letter USING (true);`;

    it.each([
      ['without any', ''],
      ['that its owner walks through', wall + policy],
      ['without a policy', wall + force],
      ['that was never put up', force + policy],
    ])('or else the test sees it: %s', async (_, statements) => {
      await database.sql.query(
        `CREATE SCHEMA scratch; CREATE TABLE scratch.letter (organisation_id uuid); ${statements}`,
      );
      expect(await tablesWithoutWall()).toContain('scratch.letter');
    });
  });

  it('is what `migrations/schema.sql` shows (`npm run schema` writes it)', async () => {
    const [, ...kept] = readFileSync(join(BUILD, 'migrations/schema.sql'), 'utf8').split('\n\n');
    expect(await describeSchema(database.ownerUrl)).toBe(kept.join('\n\n'));
  });
});
