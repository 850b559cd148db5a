import { createHash, randomUUID } from 'node:crypto';

import type { TeamPartner } from '../factories/applications.factory';
import { anOrganisation, aMember } from '../factories/organisations.factory';
import { anAgreement, signedByAll } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('A partner that leaves an agreement', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  const inForce = async () => {
    const staged = await anAgreement(stage);
    await signedByAll(stage, staged);
    const path = `/agreements/${staged.agreement.id}`;
    const { lead, officer, team } = staged.assessment;
    const [first, staying, leaving] = team.partners as [TeamPartner, TeamPartner, TeamPartner];
    return { path, lead, officer, team, first, staying, leaving };
  };
  /** What the partners wrote among themselves, as the charter keeps it. */
  const writeExit = (consortiumId: string, partnerExit: object) =>
    stage.database.sql.query(
      `INSERT INTO consortia.charter_version (id, consortium_id, number, clauses, sha256,
         written_at, written_by)
       VALUES (gen_random_uuid(), $1, 1, $2, $3, now(), $4)`,
      [
        consortiumId,
        { partnerExit, sharingKey: null },
        createHash('sha256').update(consortiumId).digest('hex'),
        randomUUID(),
      ],
    );
  const without = (path: string, { organisation }: TeamPartner) =>
    `${path}/departure?organisationId=${organisation.id}`;

  it('leaves its share to those who stay, in proportion while no charter says otherwise', async () => {
    const { path, officer, first, staying, leaving } = await inForce();
    const { body } = await officer.get(without(path, leaving)).expect(200);

    expect(body).toMatchObject({
      redistribution: 'in-proportion',
      isByCharter: false,
      noticeDays: 0,
      shares: [
        { organisationId: first.organisation.id, capacity: 'lead', before: eur('16666.67') },
        { organisationId: staying.organisation.id, capacity: 'partner' },
      ],
    });
    const [one, other] = body.shares.map((share: { after: { amount: string } }) =>
      Math.round(Number(share.after.amount) * 100),
    );
    expect(one + other).toBe(5_000_000);
  });

  it('leaves it as their charter says, after the notice that it asks for', async () => {
    const { path, lead, team, leaving } = await inForce();
    await writeExit(team.consortiumId, { noticeDays: 60, redistribution: 'to-lead', words: null });
    const { body } = await lead.get(without(path, leaving)).expect(200);

    expect(body).toMatchObject({
      redistribution: 'to-lead',
      isByCharter: true,
      noticeDays: 60,
      shares: [{ after: eur('33333.33') }, { after: eur('16666.67') }],
    });
    const notice = new Date(stage.clock.now().getTime() + 60 * 86_400_000);
    expect(body.earliestOn).toBe(notice.toISOString().slice(0, 10));
  });

  it('is never the lead, nor the funder, and strangers learn nothing', async () => {
    const { path, officer, team, first, leaving } = await inForce();
    const lead = await officer.get(without(path, first)).expect(422);
    expect(reasonsOf(lead)).toEqual(['lead-is-permanent /query/organisationId']);
    const funder = await officer
      .get(`${path}/departure?organisationId=${team.funder.id}`)
      .expect(422);
    expect(reasonsOf(funder)).toEqual(['leaver-not-a-partner /query/organisationId']);
    await officer.get(`${path}/departure?organisationId=someone`).expect(400);
    const stranger = await stage.as(
      await aMember(stage.database.sql, (await anOrganisation(stage.database.sql)).id, [
        'representative',
      ]),
    );
    await stranger.get(without(path, leaving)).expect(404);
  });
});
