import { DataSource, type QueryRunner } from 'typeorm';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Reader, TransactionRunner } from '#platform/database';

import { AgreementsKeepRevisions1795209000000 } from '../../migrations/1795209000000-agreements-keep-revisions';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import { anAgreement, type StagedAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';

const NOT_ALLOWED = { code: '42501' };

describe('Agreements from before revisions', () => {
  let stage: AssessmentStage;
  let owner: DataSource;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    owner = new DataSource({ type: 'postgres', url: stage.database.ownerUrl });
    await owner.initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await stage.close();
  });

  async function within(work: (db: QueryRunner) => Promise<void>): Promise<void> {
    const db = owner.createQueryRunner();
    await db.startTransaction();
    await work(db);
    await db.commitTransaction();
    await db.release();
  }

  it('become their own first revision, signatures and all', async () => {
    const { agreement, assessment } = await anAgreement(stage);
    const path = `/agreements/${agreement.id}`;
    const { lead, team } = assessment;
    await lead.act(`${path}/sign`, 1, { organisationId: team.lead.organisation.id }).expect(200);
    const { body: before } = await lead.get(path).expect(200);

    const migration = new AgreementsKeepRevisions1795209000000();
    await within((db) => migration.down(db));
    await within((db) => migration.up(db));

    const { body: after } = await lead.get(path).expect(200);
    expect(after).toEqual({ ...before, clauses: [] });
    const { body } = await lead.get(`${path}/revisions`).expect(200);
    expect(body.revisions).toMatchObject([{ number: 1, kind: 'first', status: 'proposed' }]);
  });
});

describe('Row-level security, without the first wall, on revisions', () => {
  let stage: AssessmentStage;
  let transactions: TransactionRunner;
  let staged: StagedAgreement;
  let party: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    ({ transactions } = await stage.database.open());
    staged = await anAgreement(stage);
    party = staged.assessment.team.lead.actor;
    const organisation = await anOrganisation(stage.database.sql);
    stranger = (await aMember(stage.database.sql, organisation.id)).actor;
  });

  afterAll(() => stage.close());

  const countIn = (table: string) => async (reader: Reader) => {
    const row = await reader.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM agreements.${table} WHERE agreement_id = $1`,
      [staged.agreement.id],
    );
    return row?.count;
  };

  it.each([
    ['revision', 1],
    ['party', 4],
    ['instalment', 2],
  ])('shows each %s to the parties alone', async (table, count) => {
    expect(await transactions.read(party, countIn(table))).toBe(count);
    expect(await transactions.read(stranger, countIn(table))).toBe(0);
  });

  it('keeps the clauses of a funder from others', async () => {
    const { funder } = staged.assessment.team;
    await stage.database.sql.query(
      `INSERT INTO agreements.clause_template (id, funder_id, code, number, kind, title, body,
         valid_from, created_at)
       VALUES (gen_random_uuid(), $1, 'ours', 1, 'other', '{}', '{}', '2026-01-01', now())`,
      [funder.id],
    );
    const count = async (reader: Reader) =>
      (
        await reader.one<{ count: number }>(
          `SELECT count(*)::int AS count FROM agreements.clause_template WHERE code = 'ours'`,
        )
      )?.count;
    expect(await transactions.read(staged.assessment.team.officer.actor, count)).toBe(1);
    expect(await transactions.read(party, count)).toBe(0);
  });

  it.each([
    ['what was promised', 'UPDATE agreements.revision SET grant_cents = 1'],
    ['its clauses', `UPDATE agreements.revision SET clauses = '[]'`],
    ['a revision away', 'DELETE FROM agreements.revision'],
    ['a template', `UPDATE agreements.clause_template SET body = '{}'`],
    ['what the partners signed', 'DELETE FROM agreements.consortium_agreement'],
  ])('lets nobody edit %s', async (_, sql) => {
    for (const actor of [party, SYSTEM]) {
      await expect(transactions.run(actor, (tx) => tx.query(sql))).rejects.toMatchObject(
        NOT_ALLOWED,
      );
    }
  });
});
