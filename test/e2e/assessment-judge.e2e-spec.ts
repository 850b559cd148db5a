import { aMembership } from '../factories/organisations.factory';
import {
  openAssessmentStage,
  type AssessmentStage,
  type StagedAssessment,
} from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

describe('A funder judges an application', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  describe('first by the rules', () => {
    it('that a worker reads on what was submitted', async () => {
      const { officer, path, id } = await stage.aComputed();
      const { body } = await officer.get(`${path}/assessment`).expect(200);

      expect(body).toMatchObject({
        applicationId: id,
        status: 'computed',
        version: 1,
        isAdmissible: false,
        firstScore: '80.00',
        meanScore: null,
        reviews: [],
        reason: null,
        confirmedAt: null,
        allowedActions: ['confirm-eligible', 'confirm-ineligible'],
      });
      expect(
        body.rules.map(({ rule, isMet }: { rule: string; isMet: boolean }) => [rule, isMet]),
      ).toEqual([
        ['arrived-in-time', true],
        ['sections-answered', true],
        ['documents-given', true],
        ['partnership-fits', true],
        ['partners-have-budgets', true],
        ['grant-within-limits', true],
        ['lead-registered', false],
      ]);
      expect(body.rules[6]).toEqual({
        rule: 'lead-registered',
        label: 'Lead partner in the Sirene register',
        isMet: false,
        faults: [
          {
            code: 'assessment.lead-not-registered',
            detail: 'The lead partner has no SIRET number.',
            pointer: null,
          },
        ],
      });
      expect(body.firstScoreTerms).toMatchObject([
        { term: 'college-diversity', weight: 40, score: '20.00', facts: { colleges: 2 } },
        { term: 'budget-balance', weight: 30, score: '30.00', facts: { fundedPartners: 3 } },
        { term: 'territorial-anchoring', weight: 30, score: '30.00' },
      ]);
    });

    it('which see what should never have been submitted', async () => {
      const draft = await stage.aSubmitted({
        call: { grantFloor: { amount: '1000.00', currency: 'EUR' } },
      });
      const { id, team } = draft;
      const { sql } = stage.database;
      await sql.query(
        `UPDATE applications.application SET requested_cents = 20000000,
           submitted_at = '2027-08-01T00:00:00Z' WHERE id = $1`,
        [id],
      );
      await sql.query(`UPDATE applications.partner SET total_cents = 0 WHERE application_id = $1`, [
        id,
      ]);
      await sql.query(
        `UPDATE applications.section_answer SET answers = jsonb_build_object('answer', repeat('x', 501))
         WHERE application_id = $1`,
        [id],
      );
      await sql.query(
        `UPDATE consortia.partner SET left_at = now(), departure = 'left' WHERE id = $1`,
        [team.partners[2]?.id],
      );
      await stage.hear();
      const officer = await stage.as(team.officer);
      const { body } = await officer
        .get(`/applications/${id}/assessment`)
        .set('accept-language', 'fr')
        .expect(200);
      const faults = (body.rules as { faults: { code: string; detail: string }[] }[])
        .flatMap((rule) => rule.faults)
        .map(({ code, detail }) => [code, detail.replaceAll(/\s/gu, ' ')]);
      expect(faults).toEqual([
        ['assessment.arrived-late', 'La candidature est arrivée après l’échéance.'],
        ['applications.answer-too-long', '« Réponse » compte 501 caractères, pour 500 au plus.'],
        ['consortia.too-few-partners', expect.stringContaining('3')],
        ['assessment.partners-without-budget', '3 partenaires financés n’ont pas de budget.'],
        [
          'assessment.request-above-ceiling',
          'La demande dépasse le plafond de l’appel (100 000 €).',
        ],
        [
          'assessment.request-above-rate',
          'La demande dépasse le taux maximal : 96 000 € au plus pour ce budget.',
        ],
        ['assessment.lead-not-registered', 'Le chef de file n’a pas de numéro SIRET.'],
      ]);
    });

    it('but not on what was withdrawn meanwhile', async () => {
      const { lead, id, team } = await stage.aSubmitted();
      const body = { reason: 'Le projet a changé.' };
      await lead.act(`/applications/${id}/withdraw`, 6, body).expect(200);
      await stage.hear();
      const officer = await stage.as(team.officer);
      const { body: problem } = await officer.get(`/applications/${id}/assessment`).expect(404);
      expect(problem.code).toBe('assessment.assessment-not-found');
    });
  });

  describe('then an officer', () => {
    const confirm = ({ officer, path }: StagedAssessment, body: object, version = 1) =>
      officer.act(`${path}/assessment/confirm-admissibility`, version, body);

    it('overrules them, and says why', async () => {
      const staged = await stage.aComputed();
      const silent = await confirm(staged, { outcome: 'eligible' }).expect(422);
      expect(silent.body.code).toBe('assessment.admissibility-refused');
      expect(silent.body.errors).toEqual([
        {
          code: 'reason-for-overruling-missing',
          detail: 'Your conclusion differs from that of the rules: say why.',
          pointer: '/reason',
        },
      ]);

      const reason = 'Le siège est en cours d’inscription.';
      const { body, headers } = await confirm(staged, { outcome: 'eligible', reason }).expect(200);
      expect(body).toMatchObject({ status: 'eligible', version: 2, reason });
      expect(body.allowedActions).toEqual(['assign-review']);
      expect(headers['etag']).toBe('"2"');
      const { body: application } = await staged.lead.get(staged.path).expect(200);
      expect(application.status).toBe('eligible');

      const again = await confirm(staged, { outcome: 'eligible', reason }, 2).expect(409);
      expect(again.body).toMatchObject({
        code: 'assessment.transition-not-allowed',
        state: 'eligible',
      });
    });

    it('overrules rule by rule, and those who apply read it', async () => {
      const staged = await stage.aComputed();
      const over = (rule: string) => ({ rule, reason: 'Le SIRET est arrivé par courrier.' });
      const absurd = await confirm(staged, {
        outcome: 'eligible',
        overrulings: [over('arrived-in-time'), over('charm')],
      });
      expect([absurd.status, reasonsOf(absurd)]).toEqual([
        422,
        [
          'rule-not-to-overrule /overrulings/0/rule',
          'rule-unknown /overrulings/1/rule',
          'reason-for-overruling-missing /reason',
        ],
      ]);
      const path = `${staged.path}/admissibility`;
      expect((await staged.lead.get(path)).body.code).toBe('assessment.ruling-not-found');
      const overrulings = [over('lead-registered')];
      await confirm(staged, { outcome: 'eligible', overrulings }).expect(200);
      const { body } = await staged.lead.get(path).expect(200);
      expect(body).toMatchObject({ outcome: 'eligible', reason: null });
      expect(body.rules.at(-1)).toMatchObject({
        rule: 'lead-registered',
        isMet: false,
        overruledBecause: 'Le SIRET est arrivé par courrier.',
      });
      const elsewhere = await stage.aComputed();
      expect((await elsewhere.lead.get(path)).status).toBe(404);
    });

    it('declares ineligible, and says why', async () => {
      const staged = await stage.aComputed();
      const silent = await confirm(staged, { outcome: 'ineligible' });
      expect([silent.status, reasonsOf(silent)]).toEqual([
        422,
        ['reason-for-ineligibility-missing /reason'],
      ]);
      const reason = 'Le chef de file n’est pas inscrit.';
      const { body } = await confirm(staged, { outcome: 'ineligible', reason }).expect(200);
      expect(body).toMatchObject({ status: 'ineligible', allowedActions: [] });
      const { body: application } = await staged.lead.get(staged.path).expect(200);
      expect(application.status).toBe('ineligible');
      await stage.hear();
      const { body: told } = await staged.lead
        .get('/notifications?filter[kind]=application-ineligible')
        .expect(200);
      expect(told.data[0].body).toContain(reason);
    });

    it('does so on the version that was read, and not once it is withdrawn', async () => {
      const staged = await stage.aComputed();
      const reason = 'Vu avec le réseau.';
      const stale = await confirm(staged, { outcome: 'eligible', reason }, 7).expect(412);
      expect(stale.body).toMatchObject({ code: 'http.version-stale', currentVersion: 1 });
      await staged.lead
        .act(`${staged.path}/withdraw`, 6, { reason: 'Faute de temps.' })
        .expect(200);
      const late = await confirm(staged, { outcome: 'eligible', reason }).expect(409);
      expect(late.body.code).toBe('applications.transition-not-allowed');
      const { body } = await staged.officer.get(`${staged.path}/assessment`).expect(200);
      expect(body.allowedActions).toEqual([]);
    });

    it('is no reviewer, nor an officer of another funder', async () => {
      const staged = await stage.aComputed();
      const { personId, caller: reviewer } = await stage.aMemberOf(staged.team, 'reviewer');
      const elsewhere = await stage.aComputed();
      await aMembership(stage.database.sql, personId, elsewhere.team.funder.id, [
        'officer',
        'decision-maker',
      ]);
      const attempts = [
        reviewer.act(`${staged.path}/assessment/confirm-admissibility`, 1, { outcome: 'eligible' }),
        reviewer.post(`${staged.path}/reviews`, { reviewerId: personId }),
        reviewer.act(`${staged.path}/decision`, 1, { outcome: 'refused', reasons: [] }),
      ];
      for (const attempt of attempts) {
        const { body } = await attempt.expect(404);
        expect(body.code).toBe('assessment.assessment-not-found');
      }
    });
  });
});
