import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { aMember } from '../factories/organisations.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
  type StagedMember,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const colleges = [
  { code: 'elected', label: 'Élus', weight: 2, quorum: 1 },
  { code: 'residents', label: 'Habitants', weight: 1, quorum: 1 },
];

/** Who sits: the chair is elected, the two others are residents. */
interface Committee {
  readonly chair: StagedMember;
  readonly bo: StagedMember;
  readonly cy: StagedMember;
}

/** Nothing binds them to those who apply. */
const NONE = { hasConflict: false };

describe('A committee session', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const aCommittee = async ({ team }: StagedAssessment): Promise<Committee> => ({
    chair: await stage.aMemberOf(team, 'decision-maker'),
    bo: await stage.aMemberOf(team, 'administrator'),
    cy: await stage.aMemberOf(team, 'administrator'),
  });

  const planOf = ({ chair, bo, cy }: Committee, facts: object = {}) => ({
    title: 'Comité de juin',
    plannedAt: '2027-06-20T08:00:00Z',
    chairId: chair.personId,
    colleges,
    members: [
      { personId: chair.personId, college: 'elected' },
      { personId: bo.personId, college: 'residents' },
      { personId: cy.personId, college: 'residents' },
    ],
    ...facts,
  });

  const aPlanned = async () => {
    const staged = await stage.aReviewed();
    const committee = await aCommittee(staged);
    const path = `/calls/${staged.team.call.id}/committee-sessions`;
    const { body } = await staged.officer.post(path, planOf(committee)).expect(201);
    const { id } = body as { id: string };
    return { ...staged, ...committee, session: `/committee-sessions/${id}` };
  };

  type Planned = Awaited<ReturnType<typeof aPlanned>>;

  const declareOn = (planned: Planned, { caller }: StagedMember, said: object = NONE) =>
    caller.post(`${file(planned)}/declaration`, said);

  const anOpen = async () => {
    const planned = await aPlanned();
    const { chair, bo, cy } = planned;
    const presentIds = [chair, bo, cy].map(({ personId }) => personId);
    await planned.officer.act(`${planned.session}/open`, 1, { presentIds }).expect(200);
    for (const member of [chair, bo, cy]) await declareOn(planned, member).expect(200);
    return planned;
  };

  const file = ({ session, id }: Planned) => `${session}/files/${id}`;

  const say = (planned: Planned, { caller }: StagedMember, stance: string, reason?: string) =>
    caller.put(`${file(planned)}/position`, 1, { stance, ...(reason && { reason }) });

  it('is planned on the files that wait for a decision, and its members are told', async () => {
    const planned = await aPlanned();
    const { body } = await planned.bo.caller.get(planned.session).expect(200);
    expect(body).toMatchObject({
      status: 'planned',
      colleges,
      members: [{ college: 'elected', isPresent: false }, {}, {}],
      files: [{ applicationId: planned.id, positions: [], conclusion: null }],
      allowedActions: [],
    });
    await stage.hear();
    const { body: messages } = await planned.cy.caller.get('/notifications').expect(200);
    expect((messages.data as { kind: string }[]).map(({ kind }) => kind)).toContain(
      'session-planned',
    );
    const { body: list } = await planned.chair.caller
      .get(`/calls/${planned.team.call.id}/committee-sessions`)
      .expect(200);
    expect(list).toHaveLength(1);
    const { caller: absent } = await stage.aMemberOf(planned.team, 'reviewer');
    const hidden = await absent.get(planned.session).expect(404);
    expect(hidden.body.code).toBe('deliberation.session-not-found');
  });

  it('is refused with every reason, and arranged again until it opens', async () => {
    const planned = await aPlanned();
    const stranger = await aMember(stage.database.sql, planned.team.lead.organisation.id);
    const other = await stage.aReviewed();
    const wrong = planOf(planned, {
      chairId: stranger.personId,
      members: [{ personId: stranger.personId, college: 'bankers' }],
      applicationIds: [other.id],
    });
    const path = `/calls/${planned.team.call.id}/committee-sessions`;
    const refused = await planned.officer.post(path, wrong).expect(422);
    expect(refused.body.code).toBe('deliberation.session-refused');
    expect(reasonsOf(refused)).toEqual([
      'member-not-known /members/0/personId',
      'college-unknown /members/0/college',
      'application-not-to-deliberate /applicationIds/0',
    ]);
    const again = planOf(planned, { title: 'Comité de juillet' });
    await planned.officer.put(planned.session, 9, again).expect(412);
    const { body } = await planned.officer.put(planned.session, 1, again).expect(200);
    expect(body).toMatchObject({ title: 'Comité de juillet', version: 2 });
    await planned.bo.caller.put(planned.session, 2, again).expect(403);
  });

  it('opens with its chair and the quorum of each college', async () => {
    const { officer, session, bo } = await aPlanned();
    const few = await officer.act(`${session}/open`, 1, { presentIds: [bo.personId] }).expect(422);
    expect(reasonsOf(few)).toEqual(['chair-missing null', 'quorum-missing null']);
    expect(few.body.errors[1].detail).toBe('The quorum of the college “Élus” is not met: 0 of 1.');
  });

  it('hears each member, concludes, and leaves minutes that its chair signs', async () => {
    const open = await anOpen();
    const { chair, bo, cy, officer, session } = open;
    await say(open, chair, 'consent').expect(200);
    const bare = await say(open, bo, 'objection').expect(422);
    expect(reasonsOf(bare)).toEqual(['position-without-reason /reason']);
    await say(open, bo, 'objection', 'Le bail n’est pas signé.').expect(200);
    const early = await chair.caller
      .post(`${file(open)}/conclude`, { text: 'Accord.' })
      .expect(422);
    expect(reasonsOf(early)).toEqual(['positions-missing null']);
    const unready = await chair.caller.act(`${session}/close`, 2).expect(422);
    expect(reasonsOf(unready)).toEqual(['file-not-concluded null']);
    await say(open, cy, 'consent').expect(200);
    await say(open, cy, 'reservation', 'Le calendrier est serré.').expect(200);
    await officer.put(`${file(open)}/position`, 1, { stance: 'consent' }).expect(403);
    await officer.post(`${file(open)}/conclude`, { text: 'Accord.' }).expect(403);

    const text = 'Accord sous condition : envoyer le bail.';
    const { body } = await chair.caller.post(`${file(open)}/conclude`, { text }).expect(200);
    expect(body.files).toMatchObject([
      {
        conclusion: text,
        tally: { consent: '66.6666', reservation: '16.6666', objection: '16.6666' },
      },
    ]);
    const late = await say(open, bo, 'consent').expect(409);
    expect(late.body.code).toBe('deliberation.file-already-concluded');

    await officer.get(`${session}/minutes`).expect(404);
    await chair.caller.act(`${session}/close`, 2).expect(200);
    const { body: minutes } = await officer.get(`${session}/minutes`).expect(200);
    expect(minutes).toMatchObject({ isRedacted: false, signedAt: null });
    expect(minutes.content).toMatchObject({
      format: 'tablee-minutes-1',
      chairId: chair.personId,
      presentIds: [chair, bo, cy].map(({ personId }) => personId).toSorted(),
      absentIds: [],
      files: [{ applicationId: open.id, conclusion: text }],
    });
    const written = canonicalize(minutes.content) ?? '';
    expect(createHash('sha256').update(written).digest('hex')).toBe(minutes.sha256);

    await officer.act(`${session}/sign`, 3).expect(403);
    const { body: signed } = await chair.caller.act(`${session}/sign`, 3).expect(200);
    expect(signed).toMatchObject({ status: 'signed', allowedActions: [] });
    const again = await chair.caller.act(`${session}/sign`, 4).expect(409);
    expect(again.body.code).toBe('deliberation.transition-not-allowed');
    const { sql } = stage.database;
    await expect(sql.query(`UPDATE deliberation.minutes SET sha256 = 'x'`)).rejects.toThrow(
      /added, never changed/,
    );
    await expect(sql.query(`UPDATE deliberation.session SET title = 'x'`)).rejects.toThrow(
      /nothing changes any more/,
    );
  });

  it('hears nobody before they declare, and takes the file from whoever is bound', async () => {
    const planned = await aPlanned();
    const { chair, bo, cy, officer, session } = planned;
    const presentIds = [chair, bo, cy].map(({ personId }) => personId);
    await officer.act(`${session}/open`, 1, { presentIds }).expect(200);
    const silent = await say(planned, bo, 'consent').expect(403);
    expect(silent.body.code).toBe('assessment.declaration-missing');
    const bare = await declareOn(planned, bo, { hasConflict: true }).expect(422);
    expect(bare.body.code).toBe('assessment.declaration-refused');
    const bound = { hasConflict: true, reason: 'Ma sœur en est salariée.' };
    const { body } = await declareOn(planned, bo, bound).expect(200);
    expect(body.files).toEqual([]);
    await say(planned, bo, 'consent').expect(404);
    await declareOn(planned, cy).expect(200);
    const twice = await declareOn(planned, cy).expect(409);
    expect(twice.body.code).toBe('assessment.declaration-already-made');
    await say(planned, cy, 'consent').expect(200);
    const { caller: outsider } = await stage.aMemberOf(planned.team, 'administrator');
    await outsider.post(`${file(planned)}/declaration`, NONE).expect(404);
  });

  it('keeps a file from whoever is recused, who counts against the quorum', async () => {
    const open = await anOpen();
    const { chair, bo, cy, session, id, team } = open;
    const recuse = (personId: string) =>
      stage.database.sql.query(
        `INSERT INTO assessment.recusal
           (application_id, person_id, call_id, funder_id, cause, links, since)
         VALUES ($1, $2, $3, $4, 'declared', '[]', now())`,
        [id, personId, team.call.id, team.funder.id],
      );
    await recuse(bo.personId);
    const { body } = await bo.caller.get(session).expect(200);
    expect(body.files).toEqual([]);
    const hidden = await say(open, bo, 'consent').expect(404);
    expect(hidden.body.code).toBe('deliberation.file-not-on-agenda');

    await say(open, chair, 'consent').expect(200);
    await say(open, cy, 'consent').expect(200);
    await recuse(cy.personId);
    const alone = await chair.caller
      .post(`${file(open)}/conclude`, { text: 'Accord.' })
      .expect(422);
    expect(reasonsOf(alone)).toEqual(['quorum-missing null']);
  });
});
