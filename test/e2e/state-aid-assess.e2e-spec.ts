import type { TeamPartner } from '../factories/applications.factory';
import { anAgreement, signedByAll } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf, statusesOf } from '../support/caller';

const CONCLUDED = {
  outcome: 'de-minimis',
  regulation: 'GENERAL',
  isEconomic: true,
  affectsTrade: true,
  sector: '88.99',
  justification: 'La ressourcerie vend ce qu’elle répare.',
};

const eur = (amount: string) => ({ amount, currency: 'EUR' });

/** What an undertaking had from elsewhere, lately. */
const elsewhere = (amount: string) => ({
  authority: 'Département de la Drôme',
  regulation: 'GENERAL',
  instrument: 'GRANT',
  equivalent: eur(amount),
  grantedOn: '2025-06-30',
});

describe('Public aid in an agreement', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('is assessed for each beneficiary, set aside at once, and granted when all have signed', async () => {
    const { assessment, agreement } = await anAgreement(stage, { amount: '50000.01' });
    const { officer, lead, team } = assessment;
    const path = `/agreements/${agreement.id}/aid-assessments`;
    const organisationId = team.lead.organisation.id;
    const { body: before } = await officer.get(path).expect(200);
    expect(before.allowedActions).toEqual(['assess']);
    expect(before.parties).toHaveLength(3);
    expect(before.parties[0]).toMatchObject({
      organisationId,
      share: eur('16666.67'),
      counted: eur('0.00'),
      isSettled: false,
      assessment: null,
    });

    const { body } = await officer.post(path, { ...CONCLUDED, organisationId }).expect(200);
    expect(body.parties[0]).toMatchObject({
      counted: eur('16666.67'),
      isSettled: true,
      assessment: { number: 1, outcome: 'de-minimis', regulation: 'GENERAL', sector: '88.99' },
      standings: [
        { regulation: 'GENERAL', used: eur('16666.67'), available: eur('283333.33') },
        { regulation: 'SGEI', used: eur('16666.67'), available: eur('733333.33') },
      ],
    });
    const { body: seen } = await lead.get(path).expect(200);
    expect(seen).toMatchObject({ allowedActions: [], parties: [{ standings: [] }, {}, {}] });
    const { body: reserved } = await lead.get('/aids').expect(200);
    expect(reserved.data).toMatchObject([{ status: 'reserved', registerDueOn: null }]);

    await signedByAll(stage, { assessment, agreement });
    await stage.hear();
    const { body: granted } = await officer.get('/aids?filter[isEntered]=false').expect(200);
    expect(granted.data).toMatchObject([
      {
        number: `${agreement.reference}-${team.lead.organisation.siren}-1`,
        status: 'granted',
        equivalent: eur('16666.67'),
        authority: team.funder.name,
        registerDueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    ]);
    const { body: told } = await lead.get('/notifications?filter[kind]=aid-granted').expect(200);
    expect(told.data).toHaveLength(1);
    expect(told.data[0].body).toContain('€16,666.67');
  });

  it('is refused whole above the ceiling, with what is left, and nothing is kept', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    const { officer, lead, team } = assessment;
    const path = `/agreements/${agreement.id}/aid-assessments`;
    const organisationId = team.lead.organisation.id;
    await lead
      .post(`/organisations/${organisationId}/declared-aids`, elsewhere('290000.00'))
      .expect(200);
    const above = await officer.post(path, { ...CONCLUDED, organisationId }).expect(422);
    expect(reasonsOf(above)).toEqual(['ceiling-exceeded /regulation']);
    expect(above.body.errors[0].detail).toContain('€10,000 are left');
    const { body: none } = await officer.get(path).expect(200);
    expect(none.parties[0]).toMatchObject({ assessment: null, counted: eur('0.00') });

    const service = { regulation: 'SGEI', service: 'Service d’accueil, délibération 2026-12' };
    await officer.post(path, { ...CONCLUDED, ...service, organisationId }).expect(200);
  });

  it('counts what linked enterprises had, whoever declared the link', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    const { officer, lead, team } = assessment;
    const [, second] = team.partners as [TeamPartner, TeamPartner];
    const other = await stage.as(second);
    const ofOther = `/organisations/${second.organisation.id}`;
    await other.post(`${ofOther}/declared-aids`, elsewhere('295000.00')).expect(200);
    const link = {
      siren: team.lead.organisation.siren,
      name: team.lead.organisation.name,
      ground: 'board-appointment',
      since: '2024-01-01',
    };
    const { body: linked } = await other.post(`${ofOther}/undertaking-links`, link).expect(200);
    expect(linked.undertaking).toHaveLength(2);
    const again = await other.post(`${ofOther}/undertaking-links`, link).expect(422);
    expect(reasonsOf(again)).toEqual(['already-linked /siren']);

    const path = `/agreements/${agreement.id}/aid-assessments`;
    const organisationId = team.lead.organisation.id;
    const said = { ...CONCLUDED, organisationId };
    await officer.post(path, said).expect(422);
    const { body: account } = await lead.get(`/organisations/${organisationId}/aid-account`);
    expect(account.standings[0]).toMatchObject({ used: eur('295000.00') });

    const { id } = linked.links[0];
    await other.post(`${ofOther}/undertaking-links/${id}/end`).expect(200);
    await other.post(`${ofOther}/undertaking-links/${id}/end`).expect(404);
    await officer.post(path, said).expect(200);
  });

  it('never passes a ceiling, however many are assessed at once', async () => {
    const staged = [await anAgreement(stage), await anAgreement(stage)];
    const [first] = staged;
    const siren = first?.assessment.team.lead.organisation.siren;
    const accounts = staged.map(({ assessment }) => assessment.team.lead.organisation);
    for (const [index, { assessment }] of staged.entries()) {
      const path = `/organisations/${accounts[index]?.id}`;
      await assessment.lead.post(`${path}/declared-aids`, elsewhere('135000.00')).expect(200);
      if (index > 0) {
        const link = { siren, name: 'Sœur', ground: 'dominant-influence', since: '2024-01-01' };
        await assessment.lead.post(`${path}/undertaking-links`, link).expect(200);
      }
    }
    const answers = await Promise.all(
      staged.map(({ assessment, agreement }, index) =>
        assessment.officer.post(`/agreements/${agreement.id}/aid-assessments`, {
          ...CONCLUDED,
          organisationId: accounts[index]?.id,
        }),
      ),
    );
    expect(statusesOf(answers)).toEqual([200, 422]);
  });

  it('says all that an assessment lacks, and who may not conclude', async () => {
    const { assessment, agreement } = await anAgreement(stage);
    const { officer, lead, decider, team } = assessment;
    const path = `/agreements/${agreement.id}/aid-assessments`;
    const said = { ...CONCLUDED, organisationId: team.funder.id };
    const { regulation: _regulation, sector: _sector, ...bare } = said;
    const refused = await officer.post(path, bare).expect(422);
    expect(reasonsOf(refused)).toEqual([
      'no-beneficiary-here /organisationId',
      'regulation-missing /regulation',
      'sector-missing /sector',
    ]);
    const none = { ...bare, outcome: 'not-aid', organisationId: team.lead.organisation.id };
    const economic = await officer.post(path, none).expect(422);
    expect(reasonsOf(economic)).toEqual(['aid-after-all /outcome']);
    await lead.post(path, said).expect(403);
    await decider.post(path, said).expect(403);
    const outsider = (await anAgreement(stage)).assessment.officer;
    await outsider.get(path).expect(404);
    await outsider.post(path, said).expect(404);

    await officer.post(path, { ...none, isEconomic: false }).expect(200);
    const { body } = await officer.get(path).expect(200);
    expect(body.parties[0]).toMatchObject({ isSettled: true, counted: eur('0.00') });
  });
});
