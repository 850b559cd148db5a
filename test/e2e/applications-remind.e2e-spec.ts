import { asId } from '#kernel/ids';
import { RemindDraftsService } from '#domain/applications';

import { aTeam } from '../factories/applications.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import type { TestCaller } from '../support/caller';

const HOUR = 3_600_000;

describe('A draft that was not handed in', () => {
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

  it('is told of two days before the call closes, once, and again when the deadline is put off', async () => {
    const team = await aTeam(stage.database.sql);
    await stage.aDraft(team);
    const submitted = await stage.aSubmitted();
    expect(await reminders.remind()).toBe(0);

    stage.clock.set(new Date(team.call.closesAt.getTime() - 47 * HOUR));
    expect(await Promise.all([reminders.remind(), reminders.remind()])).toContain(1);
    expect(await reminders.remind()).toBe(0);
    await stage.hear();
    for (const partner of [team.lead, team.partners[1] ?? team.lead]) {
      const [message, ...others] = await told(await stage.as(partner));
      expect(others).toEqual([]);
      expect(message?.body).toContain('31 July 2027 at 12:00');
    }
    expect(await told(await stage.as(submitted.team.lead))).toEqual([]);

    const later = new Date(team.call.closesAt.getTime() + 30 * 60_000);
    await stage.database.sql.query('UPDATE calls.call SET closes_at = $2 WHERE id = $1', [
      asId<'Call'>(team.call.id),
      later,
    ]);
    expect(await reminders.remind()).toBe(1);
  });
});
