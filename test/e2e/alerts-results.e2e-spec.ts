import { SendDigestsService } from '#domain/alerts';

import { aGrant, aRefusal } from '../factories/assessment.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { callerOn } from '../support/caller';

/** More than what may not be committed yet, less than a session lasts. */
const WHILE_MS = 600_000;
const DAY_MS = 86_400_000;
const EMAIL = 'ida@alertes.example';

describe('The results of a call that is followed', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const mails = async (): Promise<readonly string[]> => {
    const { rows } = await stage.database.sql.query<{ text: string }>(
      'SELECT text FROM platform.mail_delivery WHERE recipient = $1 ORDER BY id',
      [EMAIL],
    );
    return rows.map(({ text }) => text);
  };

  it('are told once they are released, grants alone', async () => {
    const digests = stage.api.get(SendDigestsService, { strict: false });
    const granted = await stage.aReviewed();
    const refused = await stage.anotherReviewed(granted);
    const held = await stage.anotherReviewed(granted);
    const anyone = callerOn(stage.api);
    const who = { email: EMAIL, language: 'fr' };
    await anyone.post(`/alerts/calls/${granted.team.call.id}`, who).expect(204);
    const token = /#token=(\S+)/.exec((await mails())[0] ?? '')?.[1];
    await anyone.post('/alerts/confirm', { token }).expect(200);

    stage.clock.advance(WHILE_MS);
    const releaseAt = new Date(stage.clock.now().getTime() + DAY_MS).toISOString();
    await refused.decider.act(`${refused.path}/decision`, 2, aRefusal()).expect(201);
    await held.decider
      .act(`${held.path}/decision`, 2, { ...aGrant('1000.00'), releaseAt })
      .expect(201);
    stage.clock.advance(WHILE_MS);
    expect(await digests.send()).toBe(0);

    await granted.decider.act(`${granted.path}/decision`, 2, aGrant('50000.00')).expect(201);
    stage.clock.advance(WHILE_MS);
    expect(await digests.send()).toBe(1);
    expect(await digests.send()).toBe(0);
    expect((await mails())[1]).toContain('Un projet retenu est publié.');
  });
});
