import { aCleanFile } from '../factories/vault.factory';
import { anAgreement } from '../support/agreements-stage';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const CONTENTS = [
  'parties',
  'purpose',
  'tasks',
  'partner-budgets',
  'payment-calendar',
  'governance',
  'entry-and-exit',
  'intellectual-property',
  'data',
  'liability',
  'reporting-to-lead',
  'recovery-of-ineligible-costs',
  'dispute-resolution',
];

describe('The text of an agreement', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('has what the law asks for, written out in both languages', async () => {
    const { agreement, assessment } = await anAgreement(stage);
    const { body } = await assessment.lead.get(`/agreements/${agreement.id}`).expect(200);
    expect(body.clauses.map(({ kind }: { kind: string }) => kind)).toEqual([
      'object',
      'amount',
      'payment-terms',
      'use-of-funds',
      'control-evaluation',
      'unspent-money',
      'duration',
      'termination',
    ]);
    const { team } = assessment;
    const [object, amount, , use] = body.clauses;
    expect(object.body.fr).toContain(team.lead.organisation.name);
    expect(amount.body.fr).toContain(`${team.funder.name} contribue`);
    expect(amount.body.fr).toContain('50\u202f000,00 €');
    expect(amount.body.en).toContain('€50,000.00');
    expect(use.body.fr).toContain('Elle ne peut pas être reversée');
    expect(JSON.stringify(body.clauses)).not.toMatch(/\{[a-z]+\}/i);
  });

  it('is printed as a page that says whether it is signed', async () => {
    const { agreement, assessment } = await anAgreement(stage);
    const path = `/agreements/${agreement.id}/revisions/1/print`;
    const { text, headers } = await assessment.lead
      .get(path)
      .set('accept-language', 'fr')
      .expect(200);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain(`Convention ${agreement.reference}, révision 1`);
    expect(text).toContain(agreement.contentHash);
    expect(text).toContain('attend les signatures');
    expect(text).toContain('Chef de file');
    await assessment.lead.get(`/agreements/${agreement.id}/revisions/7/print`).expect(404);
    await assessment.lead.get(`/agreements/${agreement.id}/revisions/x`).expect(404);
  });

  it('is signed by its fingerprint, and no other', async () => {
    const { agreement, assessment } = await anAgreement(stage);
    const path = `/agreements/${agreement.id}/sign`;
    const organisationId = assessment.team.lead.organisation.id;
    const other = { organisationId, contentHash: 'a'.repeat(64) };
    const refused = await assessment.lead.act(path, 1, other).expect(422);
    expect(reasonsOf(refused)).toEqual(['content-hash-of-another-text /contentHash']);
    const { contentHash } = agreement;
    await assessment.lead.act(path, 1, { organisationId, contentHash }).expect(200);
  });

  it('is written from numbered clauses, which a funder may have of its own', async () => {
    const { agreement, assessment } = await anAgreement(stage);
    const { officer, lead, team } = assessment;
    const clause = {
      funderId: team.funder.id,
      code: 'logo',
      kind: 'publicity',
      title: { fr: 'Publicité', en: 'Publicity' },
      body: { fr: '{lead} affiche le logo de {funder}.', en: '{lead} shows the logo of {funder}.' },
      validFrom: '2026-01-01',
    };
    const { body: first } = await officer.post('/clause-templates', clause).expect(201);
    expect(first).toMatchObject({ code: 'logo', number: 1, source: null });
    const { body: second } = await officer.post('/clause-templates', clause).expect(201);
    expect(second.number).toBe(2);
    const wrong = { ...clause, body: { fr: '{nobody}', en: 'x' } };
    const refused = await officer.post('/clause-templates', wrong).expect(422);
    expect(reasonsOf(refused)).toEqual(['clause-variable-unknown /body/fr']);
    const theirs = { ...clause, funderId: team.lead.organisation.id };
    const forbidden = await officer.post('/clause-templates', theirs).expect(403);
    expect(forbidden.body.code).toBe('agreements.clause-template-forbidden');
    await lead.post('/clause-templates', clause).expect(403);
    await officer.post('/clause-templates', { ...clause, code: 'house-object' }).expect(400);
    const { body: mine } = await officer.get('/clause-templates?filter[kind]=publicity');
    expect(mine.data).toHaveLength(2);
    const { body: none } = await lead.get('/clause-templates?filter[kind]=publicity');
    expect(none.data).toEqual([]);

    const path = `/agreements/${agreement.id}`;
    const word = { reason: 'La clause de publicité manque.' };
    await officer.act(`${path}/withdraw`, 1, word).expect(200);
    const { body: page } = await officer.get(path).expect(200);
    const kept = page.clauses.map(({ templateId }: { templateId: string }) => templateId);
    const clauseTemplateIds = [...kept, second.id];
    const { body: revision } = await officer
      .act(`${path}/amendments`, 2, { ...word, clauseTemplateIds })
      .expect(201);
    expect(revision).toMatchObject({ number: 2, kind: 'first' });
    expect(revision.clauses.at(-1)).toMatchObject({
      code: 'logo',
      number: 2,
      body: { fr: `${team.lead.organisation.name} affiche le logo de ${team.funder.name}.` },
    });
  });

  describe('of a call that lets money be passed on', () => {
    const call = {
      agreementTerms: { onwardTransferAllowed: true, consortiumAgreementRequired: true },
    };

    it('is signed by nobody before the partners have settled their own', async () => {
      const { agreement, assessment } = await anAgreement(stage, { call });
      const { lead, officer, team } = assessment;
      const path = `/agreements/${agreement.id}`;
      const leadId = team.lead.organisation.id;
      const { body: page } = await lead.get(path).expect(200);
      expect(page).toMatchObject({
        isOnwardTransferAllowed: true,
        consortiumAgreement: null,
        allowedActions: ['sign', 'refuse', 'attach-consortium-agreement'],
      });
      const own = { organisationId: leadId };
      const early = await lead.act(`${path}/sign`, 1, own).expect(422);
      expect(reasonsOf(early)).toEqual(['consortium-agreement-missing null']);
      await officer.get(`${path}/consortium-agreement/content`).expect(404);

      const attach = `${path}/consortium-agreement`;
      const pending = await aCleanFile(stage.database.sql, leadId, { status: 'pending' });
      const wrong = { fileId: pending, signedOn: '2999-01-01', contents: CONTENTS.slice(2) };
      const refused = await lead.post(attach, wrong).expect(422);
      expect(reasonsOf(refused)).toEqual([
        'consortium-agreement-lacks /contents',
        'consortium-agreement-lacks /contents',
        'consortium-agreement-signed-later /signedOn',
        'consortium-agreement-file-not-clean /fileId',
      ]);
      const [, partner] = team.partners;
      const fileId = await aCleanFile(stage.database.sql, leadId);
      const whole = { fileId, signedOn: '2026-01-05', contents: CONTENTS };
      if (partner !== undefined) {
        const forbidden = await (await stage.as(partner)).post(attach, whole).expect(403);
        expect(forbidden.body.code).toBe('agreements.consortium-agreement-forbidden');
      }
      const { body } = await lead.post(attach, whole).expect(200);
      expect(body.consortiumAgreement).toMatchObject({ signedOn: '2026-01-05' });
      await lead.act(`${path}/sign`, 1, own).expect(200);
    });
  });
});
