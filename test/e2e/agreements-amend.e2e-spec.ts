import { anOrganisation, aMember } from '../factories/organisations.factory';
import type { TeamPartner } from '../factories/applications.factory';
import { anAgreement, signedByAll, type StagedAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, statusesOf } from '../support/caller';

const REASON = 'Un partenaire prend une part plus grande du travail.';
const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('An amendment', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  /** An agreement that all have signed: at version 5. */
  async function inForce(): Promise<StagedAgreement & { readonly path: string }> {
    const staged = await anAgreement(stage);
    await signedByAll(stage, staged);
    return { ...staged, path: `/agreements/${staged.agreement.id}` };
  }

  const party = ({ organisation }: TeamPartner, capacity: string, share: string) => ({
    organisationId: organisation.id,
    capacity,
    share: eur(share),
  });

  it('is proposed, compared, signed by all, and takes the place of what was in force', async () => {
    const { assessment, path } = await inForce();
    const { officer, lead, team } = assessment;
    const { body: proposed } = await officer
      .act(`${path}/amendments`, 5, {
        reason: REASON,
        grant: eur('40000.00'),
        endsOn: '2028-06-30',
      })
      .expect(201);
    expect(proposed).toMatchObject({
      number: 2,
      kind: 'amendment',
      status: 'proposed',
      reason: REASON,
      grant: eur('40000.00'),
      endsOn: '2028-06-30',
      proposerId: team.funder.id,
    });
    expect(proposed.parties.map(({ share }: { share: object }) => share)).toEqual(
      ['0.00', '13333.34', '13333.33', '13333.33'].map(eur),
    );
    expect(proposed.instalments).toMatchObject([
      { rate: '60', amount: eur('24000.00') },
      { rate: '40', amount: eur('16000.00') },
    ]);

    const { body: shown } = await lead.get(path).expect(200);
    expect(shown).toMatchObject({
      status: 'in-force',
      grant: eur('50000.00'),
      revisionNumber: 1,
      openRevisionNumber: 2,
      allowedActions: ['sign', 'refuse'],
    });
    const { body: difference } = await lead.get(`${path}/revisions/2/changes`).expect(200);
    expect(difference.since).toBe(1);
    const of = (field: string) =>
      difference.changes.find((change: { field: string }) => change.field === field);
    expect(of('/grant')).toEqual({
      field: '/grant',
      kind: 'money',
      before: '50000.00',
      after: '40000.00',
      delta: { amount: '-10000.00', percent: '-20.00' },
    });
    expect(of('/endsOn')).toMatchObject({ before: null, after: '2028-06-30', delta: null });
    expect(of('/clauses/house-amount/fr').after).toContain('40\u202f000,00 €');
    expect(of('/title')).toBeUndefined();

    await stage.hear();
    const { body: told } = await lead.get('/notifications?filter[kind]=amendment-proposed');
    expect(told.data).toHaveLength(1);
    const { body: signed } = await signedByAll(stage, { assessment, agreement: shown });
    expect(signed).toMatchObject({
      status: 'in-force',
      grant: eur('40000.00'),
      revisionNumber: 2,
      openRevisionNumber: null,
    });
    const { body: history } = await lead.get(`${path}/revisions`).expect(200);
    expect(
      history.revisions.map((one: { number: number; status: string }) => [one.number, one.status]),
    ).toEqual([
      [2, 'in-force'],
      [1, 'superseded'],
    ]);
    await stage.hear();
    const { body: amended } = await lead.get('/notifications?filter[kind]=agreement-amended');
    expect(amended.data).toHaveLength(1);
  });

  it('lets a partner leave and another join, each signing what concerns it', async () => {
    const { assessment, path } = await inForce();
    const { officer, team } = assessment;
    const [lead, staying, leaving] = team.partners as [TeamPartner, TeamPartner, TeamPartner];
    const organisation = await anOrganisation(stage.database.sql);
    const newcomer = await stage.as(
      await aMember(stage.database.sql, organisation.id, ['representative']),
    );
    await newcomer.get(path).expect(404);
    const parties = [
      party(lead, 'lead', '20000.00'),
      party(staying, 'partner', '20000.00'),
      { organisationId: organisation.id, capacity: 'partner', share: eur('10000.00') },
    ];
    const { body } = await officer
      .act(`${path}/amendments`, 5, { reason: REASON, parties })
      .expect(201);
    expect(body.parties.at(-1)).toMatchObject({
      organisationId: leaving.organisation.id,
      capacity: 'leaving',
      share: eur('0.00'),
    });
    await newcomer.get(`${path}/revisions/1`).expect(404);
    const { body: page } = await newcomer.get(path).expect(200);
    expect(page).toMatchObject({ revisionNumber: 2, allowedActions: ['sign', 'refuse'] });

    await signedByAll(stage, { assessment, agreement: page });
    const own = { organisationId: organisation.id };
    const { body: done } = await newcomer.act(`${path}/sign`, 10, own).expect(200);
    expect(done).toMatchObject({ revisionNumber: 2, openRevisionNumber: null });

    const { body: next } = await officer
      .act(`${path}/amendments`, 11, { reason: REASON, title: 'Cuisines partagées, suite' })
      .expect(201);
    expect(next.parties).toHaveLength(4);
    const left = await stage.as(leaving);
    await left.get(`${path}/revisions/3`).expect(404);
    const { body: last } = await left.get(path).expect(200);
    expect(last).toMatchObject({ revisionNumber: 2, allowedActions: [] });
  });

  it('that a party refuses leaves what was approved as it was', async () => {
    const { assessment, path } = await inForce();
    const { officer, lead, team } = assessment;
    const [, partner] = team.partners as [TeamPartner, TeamPartner];
    await lead.act(`${path}/amendments`, 5, { reason: REASON, grant: eur('45000.00') }).expect(201);
    const caller = await stage.as(partner);
    const word = {
      organisationId: partner.organisation.id,
      reason: 'Notre part devient trop petite.',
    };
    const theirs = { ...word, organisationId: team.lead.organisation.id };
    const forbidden = await caller.act(`${path}/refuse`, 6, theirs).expect(403);
    expect(forbidden.body.code).toBe('agreements.signature-forbidden');
    await caller.act(`${path}/refuse`, 5, word).expect(412);
    const { body } = await caller.act(`${path}/refuse`, 6, word).expect(200);
    expect(body).toMatchObject({
      status: 'in-force',
      grant: eur('50000.00'),
      revisionNumber: 1,
      openRevisionNumber: null,
    });
    const { body: revision } = await officer.get(`${path}/revisions/2`).expect(200);
    expect(revision).toMatchObject({
      status: 'refused',
      settlerId: partner.organisation.id,
      settledReason: word.reason,
    });
    const late = await caller.act(`${path}/sign`, 7, word).expect(400);
    expect(late.body.code).toBe('http.input-invalid');
    const own = { organisationId: partner.organisation.id };
    const none = await caller.act(`${path}/sign`, 7, own).expect(409);
    expect(none.body.code).toBe('agreements.nothing-to-sign');
    await stage.hear();
    const { body: told } = await lead.get('/notifications?filter[kind]=revision-refused');
    expect(told.data).toHaveLength(1);
  });

  it('is taken back by who proposed it, and nobody else; one at a time', async () => {
    const { assessment, path } = await inForce();
    const { officer, lead } = assessment;
    const change = { reason: REASON, grant: eur('45000.00') };
    await lead.act(`${path}/amendments`, 5, change).expect(201);
    const second = await officer.act(`${path}/amendments`, 6, change).expect(409);
    expect(second.body).toMatchObject({ code: 'agreements.revision-already-open', number: 2 });
    const word = { reason: 'Une erreur dans le montant.' };
    const forbidden = await officer.act(`${path}/withdraw`, 6, word).expect(403);
    expect(forbidden.body.code).toBe('agreements.amendment-forbidden');
    const { body } = await lead.act(`${path}/withdraw`, 6, word).expect(200);
    expect(body.revisions[0]).toMatchObject({ number: 2, status: 'withdrawn' });
    const [, partner] = assessment.team.partners as [TeamPartner, TeamPartner];
    const other = await (await stage.as(partner)).act(`${path}/amendments`, 7, change).expect(403);
    expect(other.body.code).toBe('agreements.amendment-forbidden');
  });

  it('proposed twice at the same moment is proposed once', async () => {
    const { assessment, path } = await inForce();
    const change = { reason: REASON, grant: eur('45000.00') };
    const answers = await Promise.all(
      [assessment.officer, assessment.lead].map((caller) =>
        caller.act(`${path}/amendments`, 5, change),
      ),
    );
    expect(statusesOf(answers)).toEqual([201, 409]);
  });

  it('is refused with every reason', async () => {
    const { assessment, path } = await inForce();
    const { officer, team } = assessment;
    const [, partner] = team.partners as [TeamPartner, TeamPartner];
    const unknown = '01900000-0000-7000-8000-000000000000';
    const label = { fr: 'Avance', en: 'Advance' };
    const wrong = {
      reason: REASON,
      grant: eur('50000.01'),
      startsOn: '2028-01-01',
      endsOn: '2027-01-01',
      isOnwardTransferAllowed: true,
      parties: [
        party(partner, 'lead', '10000.00'),
        { organisationId: unknown, capacity: 'partner', share: eur('1.00') },
        { organisationId: team.funder.id, capacity: 'partner', share: eur('1.00') },
      ],
      instalments: [{ label, trigger: 'agreement-in-force', rate: '50' }],
      clauseTemplateIds: [unknown],
    };
    const refused = await officer.act(`${path}/amendments`, 5, wrong).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'lead-is-permanent /parties',
      'shares-not-whole /parties',
      'grant-above-decision /grant',
      'party-unknown /parties/2/organisationId',
      'party-repeated /parties/3/organisationId',
      'funder-is-no-beneficiary /parties/3/organisationId',
      'instalments-not-whole /instalments',
      'period-reversed /endsOn',
      'onward-transfer-without-consortium-agreement /isConsortiumAgreementRequired',
      ...Array<string>(6).fill('clause-missing /clauses'),
      'clause-template-unknown /clauseTemplateIds/0',
    ]);
    const same = await officer.act(`${path}/amendments`, 5, { reason: REASON }).expect(422);
    expect(reasonsOf(same)).toEqual(['amendment-changes-nothing null']);
    const stale = { reason: REASON, grant: eur('45000.00') };
    await officer.act(`${path}/amendments`, 4, stale).expect(412);
  });
});
