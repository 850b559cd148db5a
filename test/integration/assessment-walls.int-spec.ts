import type { Actor } from '#kernel/actors';
import type { TransactionRunner } from '#platform/database';

import { aMember, anOrganisation } from '../factories/organisations.factory';
import { aGrant } from '../factories/assessment.factory';
import { anAgreement, type StagedAgreement } from '../support/agreements-stage';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import type { TestCaller } from '../support/caller';

const JUDGEMENT = [
  'assessment.assessment',
  'assessment.review',
  'assessment.call_envelope',
  'assessment.envelope_part',
];
const DECISION = [
  'assessment.decision',
  'assessment.decision_standing',
  'assessment.decision_line',
];
const AGREEMENT = ['agreements.agreement', 'agreements.party', 'agreements.instalment'];
const TABLES = [
  ...JUDGEMENT,
  ...DECISION,
  'assessment.decision_condition',
  ...AGREEMENT,
  'notifications.message',
];

/** With the first wall taken away, only row-level security stands. */
describe('The second wall round judgements, agreements and messages', () => {
  let stage: AssessmentStage;
  let transactions: TransactionRunner;
  let staged: StagedAgreement;
  let other: StagedAssessment;
  let outsider: { readonly actor: Actor; readonly caller: TestCaller };
  let officer: Actor;

  const everyRole = [
    'officer',
    'reviewer',
    'decision-maker',
    'auditor',
    'representative',
    'contributor',
  ] as const;

  beforeAll(async () => {
    stage = await openAssessmentStage({ WALLS: 'off' });
    const { sql } = stage.database;
    ({ transactions } = await stage.database.open());
    staged = await anAgreement(stage);
    other = await stage.aReviewed();
    officer = staged.assessment.team.officer.actor;
    const organisation = await anOrganisation(sql);
    const member = await aMember(sql, organisation.id, everyRole);
    outsider = { actor: member.actor, caller: await stage.as(member) };
  });

  afterAll(() => stage.close());

  const countFor = (actor: Actor, table: string) =>
    transactions.read(actor, async (reader) => {
      const row = await reader.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table}`,
      );
      return row?.count;
    });

  it.each(TABLES)('lets an outsider see no %s', async (table) => {
    expect(await countFor(outsider.actor, table)).toBe(0);
  });

  it.each([...JUDGEMENT, ...DECISION, ...AGREEMENT])(
    'shows a funder nothing of another in %s',
    async (table) => {
      const { rows } = await stage.database.sql.query(
        `SELECT count(*)::int AS count FROM ${table}`,
      );
      const mine = await countFor(officer, table);
      expect(mine).toBeGreaterThan(0);
      const theirs = await countFor(other.team.officer.actor, table);
      expect(rows).toEqual([{ count: Number(mine) + Number(theirs) }]);
    },
  );

  it.each(JUDGEMENT)('lets no candidate see %s', async (table) => {
    for (const { actor } of staged.assessment.team.partners)
      expect(await countFor(actor, table)).toBe(0);
  });

  it('lets candidates see the decision on theirs, and what they are party to', async () => {
    for (const { actor } of staged.assessment.team.partners) {
      for (const table of DECISION)
        expect([table, await countFor(actor, table)]).toEqual([table, 1]);
      expect(await countFor(actor, 'agreements.party')).toBe(4);
      expect(await countFor(actor, 'agreements.instalment')).toBe(2);
    }
    expect(await countFor(other.team.lead.actor, 'assessment.decision')).toBe(0);
  });

  it('holds when every route is tried', async () => {
    const { caller } = outsider;
    const { path } = staged.assessment;
    const agreement = `/agreements/${staged.agreement.id}`;
    const { rows } = await stage.database.sql.query<{ id: string }>(
      'SELECT id FROM assessment.review LIMIT 1',
    );
    const review = `/reviews/${rows[0]?.id}`;
    const message = await stage.database.sql.query<{ id: string }>(
      'SELECT id FROM notifications.message LIMIT 1',
    );
    const answers = await Promise.all([
      caller.get(`${path}/assessment`),
      caller.get(`${path}/decision`),
      caller.get(review),
      caller.get(agreement),
      caller.act(`${path}/assessment/confirm-admissibility`, 1, { outcome: 'eligible' }),
      caller.post(`${path}/reviews`, { reviewerId: outsider.actor.id }),
      caller.act(`${path}/decision`, 1, aGrant('1.00')),
      caller.put(review, 1, { notes: [], comment: '' }),
      caller.act(`${review}/submit`, 1),
      caller.act(`${agreement}/sign`, 1, { organisationId: staged.agreement.funderId }),
      caller.post(`/notifications/${message.rows[0]?.id}/read`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    for (const list of ['/reviews', '/agreements', '/notifications']) {
      const { body } = await caller.get(list).expect(200);
      expect([list, body.data]).toEqual([list, []]);
    }
  });

  it('still shows each what is theirs', async () => {
    const { lead, team } = staged.assessment;
    const { body: agreements } = await lead.get('/agreements').expect(200);
    expect(agreements.data).toHaveLength(1);
    const { body: messages } = await lead.get('/notifications?count=exact').expect(200);
    expect(messages.page.total).toBe(4);
    const { caller } = await stage.aMemberOf(team, 'auditor');
    const { body: reviews } = await caller.get('/reviews').expect(200);
    expect(reviews.data).toHaveLength(1);
  });

  it('never lets a decision be changed, by the funder neither', async () => {
    const change = `UPDATE assessment.decision SET amount_cents = 1`;
    await expect(transactions.run(officer, (tx) => tx.query(change))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(stage.database.sql.query(change)).rejects.toThrow(/added, never changed/);
    await expect(stage.database.sql.query('TRUNCATE assessment.decision CASCADE')).rejects.toThrow(
      /added, never changed/,
    );
  });

  it('lets candidates see nothing of a decision that is held', async () => {
    const releaseAt = new Date(stage.clock.now().getTime() + 60_000).toISOString();
    const held = await stage.aReviewed();
    const body = { ...aGrant('1000.00'), releaseAt };
    await held.decider.act(`${held.path}/decision`, 2, body).expect(201);
    for (const table of DECISION) {
      expect(await countFor(held.team.officer.actor, table)).toBe(1);
      for (const { actor } of held.team.partners) expect(await countFor(actor, table)).toBe(0);
    }
    await held.lead.get(`${held.path}/decision`).expect(404);
  });

  it('lets a funder decide on nothing but what it was asked for', async () => {
    const decide = (actor: Actor, funderId: string) =>
      transactions.run(actor, (tx) =>
        tx.query(
          `INSERT INTO assessment.decision (id, application_id, call_id, funder_id, outcome,
             amount_cents, mean_score_hundredths, reasons, decided_by, decided_at)
           VALUES (gen_random_uuid(), $1, $2, $3, 'refused', 0, 0, '[]', $4, now())`,
          [other.id, other.team.call.id, funderId, actor.id],
        ),
      );
    await expect(decide(officer, staged.agreement.funderId)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(decide(officer, other.team.funder.id)).rejects.toMatchObject({ code: '42501' });
  });

  it('lets people change nothing of a message but that they read it', async () => {
    const { actor } = staged.assessment.team.lead;
    await expect(
      transactions.run(actor, (tx) => tx.query(`UPDATE notifications.message SET params = '{}'`)),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
