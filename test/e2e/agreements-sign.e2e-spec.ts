import { aMember, anOrganisation } from '../factories/organisations.factory';
import type { TeamPartner } from '../factories/applications.factory';
import { callerOn } from '../support/caller';
import { aRefusal } from '../factories/assessment.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { anAgreement } from '../support/agreements-stage';

describe('An agreement', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('is drafted when a grant is decided, to the cent', async () => {
    const { assessment, agreement } = await anAgreement(stage, { amount: '50000.01' });
    const { team } = assessment;
    const eur = (amount: string) => ({ amount, currency: 'EUR' });
    expect(agreement).toMatchObject({
      reference: `${team.call.reference}-0001-C1`,
      applicationId: assessment.id,
      callId: team.call.id,
      funderId: team.funder.id,
      leadOrganisationId: team.lead.organisation.id,
      grant: eur('50000.01'),
      status: 'drafted',
      version: 1,
      inForceAt: null,
      draftedAt: stage.clock.now().toISOString(),
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const party = (index: number, capacity: string, share: string) => ({
      organisationId: team.partners[index]?.organisation.id,
      name: team.partners[index]?.organisation.name,
      capacity,
      share: eur(share),
      signedAt: null,
    });
    expect(agreement.parties).toEqual([
      {
        organisationId: team.funder.id,
        name: team.funder.name,
        capacity: 'funder',
        share: eur('0.00'),
        signedAt: null,
      },
      party(0, 'lead', '16666.67'),
      party(1, 'partner', '16666.67'),
      party(2, 'partner', '16666.67'),
    ]);
    expect(agreement.instalments).toEqual([
      {
        number: 1,
        label: { fr: 'Avance', en: 'Avance' },
        trigger: 'agreement-in-force',
        rate: '60',
        amount: eur('30000.00'),
      },
      {
        number: 2,
        label: { fr: 'Solde', en: 'Solde' },
        trigger: 'final-report-accepted',
        rate: '40',
        amount: eur('20000.01'),
      },
    ]);
  });

  it('is not drafted for a refusal', async () => {
    const { decider, path, lead, id } = await stage.aReviewed();
    await decider.act(`${path}/decision`, 2, aRefusal()).expect(201);
    await stage.hear();
    const { body } = await lead.get(`/agreements?filter[applicationId]=${id}`).expect(200);
    expect(body.data).toEqual([]);
  });

  it('comes into force when every party has signed, and everyone is told', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    const { decider, team } = assessment;
    const path = `/agreements/${agreement.id}`;
    const sign = { organisationId: team.funder.id };
    stage.clock.advance(1000);
    const { body: first } = await decider.act(`${path}/sign`, 1, sign).expect(200);
    expect(first).toMatchObject({ status: 'drafted', version: 2, allowedActions: [] });
    expect(first.parties[0].signedAt).toBe(stage.clock.now().toISOString());

    for (const [index, partner] of team.partners.entries()) {
      const caller = await stage.as(partner);
      const { body: before } = await caller.get(path).expect(200);
      expect(before.allowedActions).toEqual(['sign', 'refuse']);
      const organisationId = partner.organisation.id;
      await caller.act(`${path}/sign`, index + 2, { organisationId }).expect(200);
    }
    const { body, headers } = await assessment.lead.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'in-force',
      version: 5,
      inForceAt: stage.clock.now().toISOString(),
      contentHash: agreement.contentHash,
      allowedActions: ['amend'],
    });
    expect(headers['etag']).toBe('"5"');

    await stage.hear();
    const { body: told } = await assessment.lead
      .get('/notifications?filter[kind]=agreement-in-force')
      .expect(200);
    expect(told.data).toHaveLength(1);
    const { rows } = await stage.database.sql.query(
      `SELECT name, count(*)::int AS count FROM platform.outbox_message
       WHERE subject_id = $1 GROUP BY name ORDER BY name`,
      [agreement.id],
    );
    expect(rows).toEqual([
      { name: 'agreements.agreement-drafted.v1', count: 1 },
      { name: 'agreements.agreement-in-force.v1', count: 1 },
      { name: 'agreements.agreement-signed.v1', count: 4 },
      { name: 'grants.instalments-due.v1', count: 1 },
    ]);
  });

  it('is signed once by each, for whom they stand, on the version that they read', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    const path = `/agreements/${agreement.id}/sign`;
    const { lead, team, decider, officer } = assessment;
    const organisationId = team.lead.organisation.id;
    const [, other] = team.partners as [TeamPartner, TeamPartner];

    const stale = await lead.act(path, 7, { organisationId }).expect(412);
    expect(stale.body).toMatchObject({ code: 'http.version-stale', currentVersion: 1 });
    await lead.post(path, { organisationId }).expect(428);

    const forbidden = [
      lead.act(path, 1, { organisationId: other.organisation.id }),
      lead.act(path, 1, { organisationId: team.funder.id }),
      decider.act(path, 1, { organisationId }),
    ];
    for (const attempt of forbidden) {
      const { body } = await attempt.expect(403);
      expect(body.code).toBe('agreements.signature-forbidden');
    }
    await officer.act(path, 1, { organisationId: team.funder.id }).expect(403);
    const french = await lead
      .act(path, 1, { organisationId: other.organisation.id })
      .set('accept-language', 'fr')
      .expect(403);
    expect(french.body.detail).toMatch(/^Vous ne pouvez pas signer pour cette organisation/);

    await lead.act(path, 1, { organisationId }).expect(200);
    const twice = await lead.act(path, 2, { organisationId }).expect(409);
    expect(twice.body).toMatchObject({
      code: 'agreements.party-already-signed',
      detail: 'This organisation has already signed.',
    });
  });

  it('is the business of its parties alone', async () => {
    const { agreement, assessment } = await anAgreement(stage);
    const path = `/agreements/${agreement.id}`;
    const organisation = await anOrganisation(stage.database.sql);
    const outsider = await stage.as(
      await aMember(stage.database.sql, organisation.id, ['representative', 'decision-maker']),
    );
    const attempts = [
      outsider.get(path),
      outsider.act(`${path}/sign`, 1, { organisationId: organisation.id }),
    ];
    for (const attempt of attempts) {
      const { body } = await attempt.expect(404);
      expect(body.code).toBe('agreements.agreement-not-found');
    }
    const { body: none } = await outsider.get('/agreements').expect(200);
    expect(none.data).toEqual([]);
    await callerOn(stage.api).get(path).expect(401);

    const { body: mine } = await assessment.lead
      .get('/agreements?filter[status]=drafted&filter[grant][gte]=50000.00')
      .expect(200);
    expect(mine.data).toEqual([
      {
        id: agreement.id,
        reference: agreement.reference,
        title: agreement.title,
        applicationId: agreement.applicationId,
        callId: agreement.callId,
        funderId: agreement.funderId,
        leadOrganisationId: agreement.leadOrganisationId,
        status: 'drafted',
        version: 1,
        grant: { amount: '50000.00', currency: 'EUR' },
        draftedAt: agreement.draftedAt,
        inForceAt: null,
      },
    ]);
  });
});
