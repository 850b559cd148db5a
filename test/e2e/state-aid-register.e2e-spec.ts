import { RemindEntriesService } from '#domain/state-aid';

import { anAgreement, signedByAll, type StagedAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

describe('The register of aids', () => {
  let stage: AssessmentStage;
  let staged: StagedAgreement;
  let aidId: string;

  beforeAll(async () => {
    stage = await openAssessmentStage();
    staged = await anAgreement(stage);
    const { assessment, agreement } = staged;
    await assessment.officer
      .post(`/agreements/${agreement.id}/aid-assessments`, {
        organisationId: assessment.team.lead.organisation.id,
        outcome: 'de-minimis',
        regulation: 'GENERAL',
        isEconomic: true,
        affectsTrade: true,
        sector: '88.99',
        justification: 'La ressourcerie vend ce qu’elle répare.',
      })
      .expect(200);
    await signedByAll(stage, staged);
    await stage.hear();
    const { body } = await assessment.officer.get('/aids').expect(200);
    aidId = body.data[0].id;
  });

  afterAll(() => stage.close());

  it('is a file with one line for each aid of the year', async () => {
    const { officer, lead, team } = staged.assessment;
    const year = stage.clock.now().getUTCFullYear();
    const path = `/organisations/${team.funder.id}/aid-register/${year}`;
    const { text, headers } = await officer.get(path).expect(200);
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [head, line] = text.split('\r\n');
    expect(head).toContain('"SIREN du bénéficiaire"');
    expect(line).toContain(`"${team.lead.organisation.siren}"`);
    expect(line).toContain('"16666.67"');
    await officer.get(`/organisations/${team.funder.id}/aid-register/1999`).expect(404);
    await lead.get(path).expect(403);
  });

  it('takes what was entered in the national one, once, on a day that can be', async () => {
    const { officer, lead } = staged.assessment;
    const path = `/aids/${aidId}/enter`;
    const early = { registeredOn: '2000-01-01', reference: 'PAE-2026-1' };
    expect(reasonsOf(await officer.post(path, early).expect(422))).toEqual([
      'entered-before-granted /registeredOn',
    ]);
    const late = { registeredOn: '2999-01-01', reference: 'PAE-2026-1' };
    expect(reasonsOf(await officer.post(path, late).expect(422))).toEqual([
      'entered-in-the-future /registeredOn',
    ]);
    await lead.post(path, early).expect(403);
    const registeredOn = stage.clock.now().toISOString().slice(0, 10);
    await officer.post(path, { registeredOn, reference: 'PAE-2026-1' }).expect(204);
    const twice = await officer.post(path, { registeredOn, reference: 'PAE-2026-2' }).expect(422);
    expect(reasonsOf(twice)).toEqual(['aid-already-entered null']);
    const { body } = await officer.get('/aids?filter[isEntered]=true').expect(200);
    expect(body.data).toMatchObject([{ registeredOn, registerReference: 'PAE-2026-1' }]);
  });

  it('takes what an undertaking declares, and lets it take that back', async () => {
    const { lead, officer, team } = staged.assessment;
    const path = `/organisations/${team.lead.organisation.id}`;
    const declared = {
      authority: 'ADEME',
      regulation: 'GENERAL',
      instrument: 'GRANT',
      equivalent: { amount: '12000.00', currency: 'EUR' },
      grantedOn: '2999-01-01',
    };
    const ahead = await lead.post(`${path}/declared-aids`, declared).expect(422);
    expect(reasonsOf(ahead)).toEqual(['granted-in-the-future /grantedOn']);
    await officer.post(`${path}/declared-aids`, declared).expect(403);
    await officer.get(`${path}/aid-account`).expect(403);

    const { body } = await lead
      .post(`${path}/declared-aids`, { ...declared, grantedOn: '2025-01-15' })
      .expect(200);
    expect(body.standings[0].used.amount).toBe('28666.67');
    const { id } = body.aids.find(({ authority }: { authority: string }) => authority === 'ADEME');
    await lead.post(`${path}/declared-aids/${aidId}/withdraw`).expect(404);
    const { body: after } = await lead.post(`${path}/declared-aids/${id}/withdraw`).expect(200);
    expect(after.standings[0].used.amount).toBe('16666.67');
  });

  it('reminds officers once of what is due', async () => {
    const second = await anAgreement(stage);
    const { assessment, agreement } = second;
    await assessment.officer
      .post(`/agreements/${agreement.id}/aid-assessments`, {
        organisationId: assessment.team.lead.organisation.id,
        outcome: 'de-minimis',
        regulation: 'GENERAL',
        isEconomic: true,
        affectsTrade: true,
        sector: '88.99',
        justification: 'La ressourcerie vend ce qu’elle répare.',
      })
      .expect(200);
    await signedByAll(stage, second);
    await stage.hear();
    const told = async () => {
      const officer = await stage.as(assessment.team.officer);
      const { body } = await officer.get('/notifications?filter[kind]=aid-entry-due').expect(200);
      return body.data.length as number;
    };
    const reminders = stage.api.get(RemindEntriesService, { strict: false });
    expect(await reminders.remind()).toBe(0);
    stage.clock.advance(28 * 24 * 3_600_000);
    await Promise.all([reminders.remind(), reminders.remind()]);
    expect(await reminders.remind()).toBe(0);
    await stage.hear();
    expect(await told()).toBe(1);
  });
});
