import {
  aBudget,
  aLine,
  aTeam,
  aTeamFor,
  type TeamPartner,
} from '../factories/applications.factory';
import { aMember } from '../factories/organisations.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { reasonsOf } from '../support/caller';

describe('A consortium submits its application', () => {
  let stage: ApplicationsStage;

  beforeAll(async () => {
    stage = await openApplicationsStage();
  });

  beforeEach(() => stage.clock.set(STAGE_NOW));

  afterAll(() => stage.close());

  const eventsOf = async (id: string): Promise<unknown[]> =>
    (
      await stage.database.sql.query(
        `SELECT name, payload FROM platform.outbox_message
         WHERE subject_id = $1 AND name NOT LIKE 'applications.signature-%' ORDER BY seq`,
        [id],
      )
    ).rows;

  it('gets a receipt, and shares it with the funder', async () => {
    const { team, id, lead, receipt } = await stage.aSubmitted();
    const reference = `${team.call.reference}-0001`;

    expect(receipt).toMatchObject({
      applicationId: id,
      reference,
      status: 'submitted',
      version: 6,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      signature: expect.stringMatching(/^[\w-]{86}$/),
    });
    expect(await eventsOf(id)).toEqual([
      {
        name: 'applications.application-submitted.v1',
        payload: {
          applicationId: id,
          reference,
          callId: team.call.id,
          consortiumId: team.consortiumId,
          leadOrganisationId: team.lead.organisation.id,
          funderId: team.funder.id,
        },
      },
    ]);
    const { rows } = await stage.database.sql.query(
      `SELECT status, shared_with_ids AS "sharedWithIds" FROM consortia.consortium WHERE id = $1`,
      [team.consortiumId],
    );
    expect(rows).toEqual([{ status: 'locked', sharedWithIds: [team.funder.id] }]);
    const officer = await stage.as(team.officer);
    const { body } = await officer.get(`/applications/${id}`).expect(200);
    expect(body).toMatchObject({ reference, status: 'submitted', allowedActions: ['return'] });
    expect(body.requested.amount).toBe('60000.00');
    const { body: mine } = await lead.get(`/applications/${id}`).expect(200);
    expect(mine.allowedActions).toEqual(['withdraw']);
    const { body: list } = await officer
      .get(`/applications?filter[callId]=${team.call.id}&filter[status]=submitted`)
      .expect(200);
    expect(list.data).toMatchObject([
      { id, reference, call: { title: { fr: 'Cuisines partagées de la vallée' } } },
    ]);
  });

  it('with references that leave no gap within a call', async () => {
    const first = await aTeam(stage.database.sql);
    const references: string[] = [];
    for (const team of [first, await aTeamFor(stage.database.sql, first)]) {
      const { id, lead } = await stage.aReadyDraft(team);
      const { body } = await lead.act(`/applications/${id}/submit`, 5).expect(200);
      references.push(body.reference);
    }
    const { reference } = first.call;
    expect(references).toEqual([`${reference}-0001`, `${reference}-0002`]);
  });

  it('or is told every reason at once, the same that the pre-check told', async () => {
    const team = await aTeam(stage.database.sql, {
      call: { grantCeiling: { amount: '1000.00', currency: 'EUR' }, maxRate: '10' },
      roles: ['lead', 'funded-partner'],
    });
    const { id, lead } = await stage.aDraft(team);
    const lines = [...aBudget(team.funder.id, 2_000), aLine('60', 10), aLine('86-goods', 5)];
    await lead.put(`/applications/${id}/budgets/${team.lead.id}`, 1, { lines }).expect(200);
    const other = `/budgets/${team.partners[1]?.id}`;
    const expected = [
      'consortia.too-few-partners /partners',
      'answer-missing /sections/needs/answers/answer',
      `budget-not-balanced /budgets/${team.lead.id}`,
      `in-kind-not-balanced /budgets/${team.lead.id}`,
      `budget-missing ${other}`,
      'consolidated-budget-not-balanced /budget',
      'grant-above-rate /budget/requested',
      'grant-above-ceiling /budget/requested',
      `signature-missing /signatures/${team.partners[1]?.id}`,
    ];

    const refused = await lead.act(`/applications/${id}/submit`, 2).expect(422);
    expect(refused.body.code).toBe('applications.submission-refused');
    expect(reasonsOf(refused)).toEqual(expected);
    expect(refused.body.errors[7].detail).toBe(
      'The grant asked for (€2,000) is above the ceiling of the call (€1,000).',
    );

    const { body: check } = await lead.get(`/applications/${id}/pre-check`).expect(200);
    const all = check.parts.flatMap(({ findings }: { findings: unknown[] }) => findings);
    const errors = all.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(reasonsOf({ body: { errors } })).toEqual(expected);
    expect(check).toMatchObject({ isReady: false, errors: 9, warnings: 2, notes: 2 });
    expect(all).toContainEqual({
      severity: 'information',
      code: 'deadline-ahead',
      pointer: null,
      link: `/espace/candidatures/${id}/projet`,
      sentence: {
        fr: 'L’appel se clôt le samedi 31 juillet 2027 à 12:00 (Europe/Paris). L’heure d’arrivée de votre dépôt fait foi.',
        en: 'The call closes on Saturday 31 July 2027 at 12:00 (Europe/Paris). What counts is when your submission reaches us.',
      },
    });
    const { body } = await lead.get(`/applications/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'draft', version: 2, reference: null });
  });

  it('in time only, and is told until when it was', async () => {
    const team = await aTeam(stage.database.sql);
    const { id } = await stage.aReadyDraft(team);
    stage.clock.set(new Date(team.call.closesAt.getTime() - 1));
    await (await stage.as(team.lead)).get(`/applications/${id}/pre-check`).expect(200);
    stage.clock.set(team.call.closesAt);
    const lead = await stage.as(team.lead);

    const late = await lead.act(`/applications/${id}/submit`, 5).expect(422);

    expect(late.body).toMatchObject({
      code: 'applications.deadline-passed',
      detail: 'The call closed on Saturday 31 July 2027 at 12:00 (Europe/Paris).',
      closesAt: '2027-07-31T10:00:00.000Z',
      timeZone: 'Europe/Paris',
    });
    const french = await lead
      .act(`/applications/${id}/submit`, 5)
      .set('accept-language', 'fr')
      .expect(422);
    expect(french.body.detail).toBe(
      'L’appel s’est clos le samedi 31 juillet 2027 à 12:00 (Europe/Paris).',
    );
    const { body } = await lead.get(`/applications/${id}/pre-check`).expect(200);
    expect(body).toMatchObject({
      isReady: false,
      parts: [{}, {}, {}, {}, {}, {}, { part: 'calendar', errors: 1 }],
    });
  });

  it('by a representative of the lead, on the version that they have read', async () => {
    const team = await aTeam(stage.database.sql);
    const { id, lead } = await stage.aReadyDraft(team);
    const contributor = await stage.as(
      await aMember(stage.database.sql, team.lead.organisation.id, ['contributor']),
    );
    await contributor.act(`/applications/${id}/submit`, 5).expect(403);
    const other = await stage.as(team.partners[1] as TeamPartner);
    const refused = await other.act(`/applications/${id}/submit`, 5).expect(403);
    expect(refused.body.code).toBe('applications.for-the-representative-of-the-lead');

    const stale = await lead.act(`/applications/${id}/submit`, 4).expect(412);
    expect(stale.body).toMatchObject({
      code: 'applications.application-changed-meanwhile',
      currentVersion: 5,
    });
    await lead.post(`/applications/${id}/submit`).expect(428);
  });

  it('after which nothing of it can be changed', async () => {
    const { team, id, lead } = await stage.aSubmitted();
    const answers = await Promise.all([
      lead.put(`/applications/${id}/sections/needs`, 2, { answers: { answer: 'x' } }),
      lead.put(`/applications/${id}/budgets/${team.lead.id}`, 2, { lines: [] }),
      lead.patch(`/applications/${id}`, 6, { title: 'x' }),
      lead.act(`/applications/${id}/submit`, 6),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'applications.application-not-draft'],
      [409, 'applications.application-not-draft'],
      [409, 'applications.application-not-draft'],
      [409, 'applications.transition-not-allowed'],
    ]);
  });

  it('takes it back until the deadline, and may then start again', async () => {
    const { team, id, lead } = await stage.aSubmitted();
    const body = { reason: 'Un partenaire se retire.' };

    const withdrawn = await lead.act(`/applications/${id}/withdraw`, 6, body).expect(200);

    expect(withdrawn.body).toMatchObject({
      status: 'withdrawn',
      withdrawalReason: body.reason,
      allowedActions: [],
    });
    expect(await eventsOf(id)).toMatchObject([
      {},
      { name: 'applications.application-withdrawn.v1', payload: { wasSubmitted: true } },
    ]);
    const officer = await stage.as(team.officer);
    expect((await officer.get(`/applications/${id}`)).body.status).toBe('withdrawn');
    await stage.aReadyDraft(team);

    const late = await stage.aSubmitted();
    stage.clock.set(late.team.call.closesAt);
    const again = await stage.as(late.team.lead);
    const refused = await again.act(`/applications/${late.id}/withdraw`, 6, body).expect(422);
    expect(refused.body.code).toBe('applications.deadline-passed');
  });
});
