import type { Actor } from '#kernel/actors';
import type { TransactionRunner } from '#platform/database';

import { aRefusal } from '../factories/assessment.factory';
import { aMember, anOrganisation } from '../factories/organisations.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
  declare,
} from '../support/assessment-stage';

const OF_THE_CALL = ['deliberation.allocation', 'deliberation.session', 'deliberation.minutes'];
const OF_THE_FILE = [
  'deliberation.allocation_row',
  'deliberation.proposal',
  'deliberation.agenda_item',
  'deliberation.position',
  'assessment.opinion',
];

/** With the first wall taken away, only row-level security stands. */
describe('The second wall round deliberations', () => {
  let stage: AssessmentStage;
  let transactions: TransactionRunner;
  let staged: StagedAssessment;
  let chair: Actor;

  beforeAll(async () => {
    stage = await openAssessmentStage({ WALLS: 'off' });
    ({ transactions } = await stage.database.open());
    staged = await stage.aReviewed();
    await stage.hear();
    const member = await aMember(stage.database.sql, staged.team.funder.id, ['decision-maker']);
    chair = member.actor;
    await deliberate(member.personId);
  });

  afterAll(() => stage.close());

  /** One row at least in each table. */
  const deliberate = async (chairId: string) => {
    const caller = await stage.as({ personId: chairId });
    const { officer, path, id, team } = staged;
    const opinion = { level: 1, body: 'Cellule', stance: 'favourable', text: 'Oui.' };
    await officer.post(`${path}/opinions`, opinion).expect(201);
    const allocations = `/calls/${team.call.id}/allocations`;
    const { body: allocation } = await officer.post(allocations, {}).expect(201);
    await officer.post(`/allocations/${allocation.id}/apply`).expect(200);
    const { body } = await officer
      .post(`/calls/${team.call.id}/committee-sessions`, {
        title: 'Comité',
        plannedAt: '2027-06-20T08:00:00Z',
        chairId,
        colleges: [{ code: 'elected', label: 'Élus', weight: 1, quorum: 1 }],
        members: [{ personId: chairId, college: 'elected' }],
      })
      .expect(201);
    const session = `/committee-sessions/${body.id}`;
    await caller.act(`${session}/open`, 1, { presentIds: [chairId] }).expect(200);
    await declare(caller, id);
    await caller.put(`${session}/files/${id}/position`, 1, { stance: 'consent' }).expect(200);
    await caller.post(`${session}/files/${id}/conclude`, { text: 'Oui.' }).expect(200);
    await caller.act(`${session}/close`, 2).expect(200);
  };

  const countFor = (actor: Actor, table: string) =>
    transactions.read(actor, async (reader) => {
      const row = await reader.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${table}`,
      );
      return row?.count;
    });

  it.each([...OF_THE_CALL, ...OF_THE_FILE])('keeps %s to the funder', async (table) => {
    expect(await countFor(chair, table)).toBe(1);
    const stranger = await anOrganisation(stage.database.sql);
    const outside = await aMember(stage.database.sql, stranger.id, ['officer', 'decision-maker']);
    expect(await countFor(outside.actor, table)).toBe(0);
    for (const { actor } of staged.team.partners) expect(await countFor(actor, table)).toBe(0);
  });

  it('keeps whatever is of a file from whoever is recused from it', async () => {
    const { funder, call } = staged.team;
    const { actor, personId } = await aMember(stage.database.sql, funder.id, ['decision-maker']);
    for (const table of OF_THE_FILE) expect(await countFor(actor, table)).toBe(1);
    await stage.database.sql.query(
      `INSERT INTO assessment.recusal
         (application_id, person_id, call_id, funder_id, cause, links, since)
       VALUES ($1, $2, $3, $4, 'declared', '[]', now())`,
      [staged.id, personId, call.id, funder.id],
    );
    for (const table of OF_THE_FILE)
      expect([table, await countFor(actor, table)]).toEqual([table, 0]);
  });

  it('shows appeals to both sides, and to nobody else', async () => {
    const refused = await stage.aReviewed();
    await refused.decider.act(`${refused.path}/decision`, 2, aRefusal()).expect(201);
    await refused.lead.post(`${refused.path}/appeals`, { grounds: 'Relisez.' }).expect(201);
    const table = 'deliberation.appeal';
    for (const { actor } of [refused.team.officer, ...refused.team.partners])
      expect(await countFor(actor, table)).toBe(1);
    expect(await countFor(staged.team.officer.actor, table)).toBe(0);
    expect(await countFor(staged.team.lead.actor, table)).toBe(0);
  });

  it.each(['deliberation.allocation', 'deliberation.allocation_row', 'deliberation.time_limit'])(
    'lets nobody change %s',
    async (table) => {
      await expect(
        transactions.run(chair, (tx) => tx.query(`DELETE FROM ${table}`)),
      ).rejects.toMatchObject({ code: '42501' });
    },
  );
});
