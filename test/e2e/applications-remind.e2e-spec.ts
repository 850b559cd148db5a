import { asId } from '#kernel/ids';
import { RemindDraftsService } from '#domain/applications';

import { aTeam } from '../factories/applications.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import type { TestCaller } from '../support/caller';

const HOUR = 3_600_000;

describe('What was not handed in', () => {
  let stage: AssessmentStage;
  let reminders: RemindDraftsService;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    reminders = stage.api.get(RemindDraftsService, { strict: false });
  });

  afterAll(() => stage.close());

  const told = async (caller: TestCaller) =>
    (await caller.get('/notifications?filter[kind]=draft-closing').expect(200)).body
      .data as readonly {
      readonly body: string;
    }[];

  it('is told as the deadline comes nearer, once at each step, and again when it is put off', async () => {
    const team = await aTeam(stage.database.sql);
    await stage.aDraft(team);
    const submitted = await stage.aSubmitted();
    expect(await reminders.remind()).toBe(0);

    stage.clock.set(new Date(team.call.closesAt.getTime() - 167 * HOUR));
    expect(await reminders.remind()).toBe(1);
    stage.clock.set(new Date(team.call.closesAt.getTime() - 47 * HOUR));
    expect(await Promise.all([reminders.remind(), reminders.remind()])).toContain(1);
    expect(await reminders.remind()).toBe(0);
    await stage.hear();
    for (const partner of [team.lead, team.partners[1] ?? team.lead]) {
      const messages = await told(await stage.as(partner));
      expect(messages).toHaveLength(2);
      expect(messages[0]?.body).toContain('31 July 2027 at 12:00');
      expect(messages[0]?.body).toMatch(/\d+ points are left to settle/);
      expect(messages[0]?.body).toContain('\n– “Réponse” has no answer yet.');
    }
    expect(await told(await stage.as(submitted.team.lead))).toEqual([]);

    const later = new Date(team.call.closesAt.getTime() + 30 * 60_000);
    await stage.database.sql.query('UPDATE calls.call SET closes_at = $2 WHERE id = $1', [
      asId<'Call'>(team.call.id),
      later,
    ]);
    expect(await reminders.remind()).toBe(1);
  });

  it('was returned for completion is told of its own deadline', async () => {
    const staged = await stage.aComputed();
    const { officer, lead, path } = staged;
    const { body: read } = await lead.get(path).expect(200);
    await officer
      .act(`${path}/return`, read.version, {
        remarks: [{ on: 'sections/needs', text: 'Merci de préciser ce point.' }],
        reopensUntil: new Date(stage.clock.now().getTime() + 20 * HOUR).toISOString(),
      })
      .expect(200);
    expect(await reminders.remind()).toBe(1);
    expect(await reminders.remind()).toBe(0);
    await stage.hear();
    const { body } = await lead.get('/notifications?filter[kind]=completion-closing').expect(200);
    expect(body.data).toHaveLength(1);
    expect(body.data[0].body).toContain('All is ready: submit again.');
  });
});
