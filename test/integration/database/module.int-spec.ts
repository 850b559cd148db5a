import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import { SYSTEM } from '#kernel/actors';
import { ConfigModule } from '#platform/config';
import { DatabaseModule, DatabaseRoleUnsafe, TransactionRunner } from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { testConfig } from '../../support/queue';

@Entity({ schema: 'scratch', name: 'stone' })
class StoneEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'stone_pk' })
  id!: number;

  @Column('text')
  quarryName!: string;
}

@Injectable()
class Quarry {
  constructor(private readonly transactions: TransactionRunner) {}

  async yield(): Promise<readonly StoneEntity[]> {
    return this.transactions.run(SYSTEM, async (tx) => {
      await tx.insert(StoneEntity, { id: 1, quarryName: 'Crest' });
      return tx.find(StoneEntity);
    });
  }

  async count(): Promise<number | undefined> {
    const row = await this.transactions.read(SYSTEM, (reader) =>
      reader.one<{ n: number }>('SELECT count(*)::int AS n FROM scratch.stone'),
    );
    return row?.n;
  }
}

@Module({ imports: [DatabaseModule.entities(StoneEntity)], providers: [Quarry] })
class QuarryModule {}

describe('The database, mounted in an application', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql.query(`
      CREATE SCHEMA scratch;
      CREATE TABLE scratch.stone (id integer PRIMARY KEY, quarry_name text NOT NULL);
      GRANT USAGE ON SCHEMA scratch TO tablee_app;
      GRANT ALL ON scratch.stone TO tablee_app`);
  });

  afterAll(() => database.drop());

  const mounted = (url: string) =>
    Test.createTestingModule({
      imports: [ConfigModule.with(testConfig({ DATABASE_URL: url })), DatabaseModule, QuarryModule],
    }).compile();

  const connections = async (): Promise<number> => {
    const { rows } = await database.sql.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'tablee_app'`,
    );
    return rows[0]?.n ?? 0;
  };

  it('knows the rows of each module, and lets go of its connections at the end', async () => {
    const application = await mounted(database.appUrl);
    const quarry = application.get(Quarry, { strict: false });

    expect(await quarry.yield()).toEqual([{ id: 1, quarryName: 'Crest' }]);
    expect(await quarry.count()).toBe(1);
    expect(await connections()).toBe(2);

    await application.close();
    await eventually('every connection to be closed', async () => (await connections()) === 0);
  });

  it('does not start with a role that no wall holds back', async () => {
    await expect(mounted(database.adminUrl)).rejects.toThrow(DatabaseRoleUnsafe);
  });
});
