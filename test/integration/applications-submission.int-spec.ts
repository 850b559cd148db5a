import { asId } from '#kernel/ids';
import { runInContext } from '#platform/context';
import { SubmitApplicationService, type ApplicationId } from '#domain/applications';

import { aTeam, aTeamFor, type Team } from '../factories/applications.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
  type StagedDraft,
} from '../support/applications-stage';
import { statusesOf } from '../support/caller';

const VERSION = 5;
const MINUTE_MS = 60_000;

describe('Submissions that arrive together', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(() => stage.close());

  const keptOf = async ({ id }: StagedDraft) => {
    const { rows } = await stage.database.sql.query<{ submissions: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM applications.submission WHERE application_id = $1)
                AS submissions,
              (SELECT count(*)::int FROM platform.outbox_message WHERE subject_id = $1::text
                AND name = 'applications.application-submitted.v1') AS events`,
      [id],
    );
    return rows[0];
  };

  it('are one, however many they were', async () => {
    const draft = await stage.aReadyDraft(await aTeam(stage.database.sql));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => draft.lead.act(`/applications/${draft.id}/submit`, VERSION)),
    );
    expect(statusesOf(answers)).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(await keptOf(draft)).toEqual({ submissions: 1, events: 1 });
  });

  it('get the same receipt when they are retries of one', async () => {
    const draft = await stage.aReadyDraft(await aTeam(stage.database.sql));
    const submit = () =>
      draft.lead
        .post(`/applications/${draft.id}/submit`, {}, 'the-same-key')
        .set('if-match', `"${VERSION}"`);
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(statusesOf(answers)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await keptOf(draft)).toEqual({ submissions: 1, events: 1 });
  });

  it('are numbered without a gap, though some are refused', async () => {
    const first = await aTeam(stage.database.sql);
    const teams = [first];
    for (let index = 1; index < 6; index += 1) {
      teams.push(await aTeamFor(stage.database.sql, first));
    }
    const drafts = await Promise.all(
      teams.map((team, index) => (index % 2 === 0 ? stage.aReadyDraft(team) : stage.aDraft(team))),
    );
    const answers = await Promise.all(
      drafts.map(({ id, lead }, index) =>
        lead.act(`/applications/${id}/submit`, index % 2 === 0 ? VERSION : 1),
      ),
    );
    expect(statusesOf(answers)).toEqual([200, 200, 200, 422, 422, 422]);
    const references = answers.flatMap(({ body }) => body.reference ?? []);
    const { reference } = first.call;
    expect(new Set(references)).toEqual(
      new Set([1, 2, 3].map((number) => `${reference}-000${number}`)),
    );
  });
});

/** The present of the database is the real one, so these calls close about now. */
describe('Arrival decides', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  afterAll(() => stage.close());

  /** Ready drafts to a call that closed so many milliseconds ago, by the clock of the database. */
  const draftsTo = async (closedAgoMs: number, count: number) => {
    const closesAt = new Date(Date.now() - closedAgoMs);
    const opensAt = new Date(closesAt.getTime() - 60 * MINUTE_MS);
    stage.clock.set(new Date(opensAt.getTime() + MINUTE_MS));
    const local = (instant: Date) => instant.toISOString().slice(0, -1);
    const first = await aTeam(stage.database.sql, {
      call: { opensAtLocal: local(opensAt), closesAtLocal: local(closesAt), timeZone: 'UTC' },
    });
    const teams: Team[] = [first];
    while (teams.length < count) teams.push(await aTeamFor(stage.database.sql, first));
    const drafts = await Promise.all(teams.map((team) => stage.aReadyDraft(team)));
    return { closesAt, drafts };
  };

  const submitReceivedAt = ({ id, team }: StagedDraft, receivedAt: Date) =>
    runInContext({ requestId: 'test', receivedAt, ipPrefix: null, language: 'en' }, () =>
      stage.api.get(SubmitApplicationService, { strict: false }).submit(team.lead.actor, {
        applicationId: asId<'Application'>(id) satisfies ApplicationId,
        expectedVersion: VERSION,
      }),
    );

  it('between two at the deadline, whichever is looked at first', async () => {
    const { closesAt, drafts } = await draftsTo(30_000, 2);
    const [late, early] = drafts as [StagedDraft, StagedDraft];
    const lastMoment = new Date(closesAt.getTime() - 1);

    const answers = await Promise.allSettled([
      submitReceivedAt(late, closesAt),
      submitReceivedAt(early, lastMoment),
    ]);

    expect(answers).toMatchObject([
      { status: 'rejected', reason: { code: 'applications.deadline-passed' } },
      { status: 'fulfilled', value: { receivedAt: lastMoment } },
    ]);
  });

  it('but not once the grace of the call is over', async () => {
    const { closesAt, drafts } = await draftsTo(121_000, 1);
    const [draft] = drafts as [StagedDraft];
    const early = new Date(closesAt.getTime() - MINUTE_MS);
    await expect(submitReceivedAt(draft, early)).rejects.toMatchObject({
      code: 'applications.deadline-passed',
    });
  });
});
