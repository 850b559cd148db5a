import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { SYSTEM } from '#kernel/actors';
import { eur, type Money } from '#kernel/money';
import type { LocalDate } from '#kernel/dates';
import type { Rate } from '#kernel/rates';
import {
  compareAndSet,
  DayColumn,
  EurColumn,
  InstantColumn,
  JsonColumn,
  PpmColumn,
  VersionStale,
  type TransactionRunner,
} from '#platform/database';

import { createTestDatabase, type TestDatabase } from '../../support/database';

const ID = '0191e2f0-0000-7000-8000-000000000001';
const UNKNOWN = '0191e2f0-0000-7000-8000-000000000002';

@Entity({ schema: 'scratch', name: 'envelope' })
@Check('envelope_is_not_negative', 'amount_cents >= 0')
class EnvelopeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'envelope_pk' })
  id!: string;

  @Column('integer')
  version!: number;

  @EurColumn('amount_cents')
  amount!: Money;

  @PpmColumn('rate_ppm', { nullable: true })
  rate!: Rate | null;

  @DayColumn('closes_on')
  closesOn!: LocalDate;

  @InstantColumn('made_at')
  madeAt!: Date;

  @JsonColumn('notes')
  notes!: readonly string[];
}

const ENVELOPE = {
  id: ID,
  version: 1,
  amount: eur(9_007_199_254_740_993n),
  rate: { ppm: 333_333n },
  closesOn: '2026-03-29' as LocalDate,
  madeAt: new Date('2026-11-23T12:00:00.123Z'),
  notes: ['première'],
};

describe('A row that counts its changes', () => {
  let database: TestDatabase;
  let transactions: TransactionRunner;

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.sql.query(`
      CREATE SCHEMA scratch;
      CREATE TABLE scratch.envelope (
        id uuid CONSTRAINT envelope_pk PRIMARY KEY, version integer NOT NULL,
        amount_cents bigint NOT NULL, rate_ppm integer, closes_on date NOT NULL,
        made_at timestamptz NOT NULL, notes jsonb NOT NULL,
        CONSTRAINT envelope_is_not_negative CHECK (amount_cents >= 0)
      );
      GRANT USAGE ON SCHEMA scratch TO tablee_app;
      GRANT ALL ON scratch.envelope TO tablee_app`);
    ({ transactions } = await database.open({ entities: [EnvelopeEntity], connections: 9 }));
  });

  beforeEach(async () => {
    await database.sql.query('TRUNCATE scratch.envelope');
    await transactions.run(SYSTEM, (tx) => tx.insert(EnvelopeEntity, ENVELOPE));
  });

  afterAll(() => database.drop());

  const found = () =>
    transactions.run(SYSTEM, (tx) => tx.findOneByOrFail(EnvelopeEntity, { id: ID }));

  const set = (at: { id: string; version: number }, changes: Partial<EnvelopeEntity>) =>
    transactions.run(SYSTEM, (tx) => compareAndSet(tx, EnvelopeEntity, at, changes));

  it('is read as it was written, to the cent, the day and the millisecond', async () => {
    expect(await found()).toEqual(ENVELOPE);
  });

  it('changes at the version that was read, and counts it', async () => {
    const next = await set(ENVELOPE, { amount: eur(100n), rate: null, notes: [] });
    expect(next).toBe(2);
    expect(await found()).toEqual({
      ...ENVELOPE,
      version: 2,
      amount: eur(100n),
      rate: null,
      notes: [],
    });
  });

  it('refuses a change of an older version, and tells the present one', async () => {
    await set(ENVELOPE, { amount: eur(100n) });
    const late = set(ENVELOPE, { amount: eur(200n) });
    await expect(late).rejects.toThrow(VersionStale);
    await expect(late).rejects.toMatchObject({ kind: 'stale', extensions: { currentVersion: 2 } });
    expect(await found()).toMatchObject({ amount: eur(100n) });
  });

  it('refuses a change of what is not there', async () => {
    const lost = set({ id: UNKNOWN, version: 1 }, { amount: eur(1n) });
    await expect(lost).rejects.toMatchObject({ extensions: { currentVersion: null } });
  });

  it('is changed by one of twenty who try at once', async () => {
    const tries = Array.from({ length: 20 }, (_, n) => set(ENVELOPE, { amount: eur(BigInt(n)) }));
    const ends = await Promise.allSettled(tries);

    const refused = ends.filter((end) => end.status === 'rejected');
    expect(refused).toHaveLength(19);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(VersionStale);
    const winner = ends.findIndex((end) => end.status === 'fulfilled');
    expect(await found()).toMatchObject({ version: 2, amount: eur(BigInt(winner)) });
  });
});
