import { aRefusal } from '../factories/assessment.factory';
import { SCORE } from '../factories/calls.factory';
import { openAssessmentStage, type AssessmentStage } from '../support/assessment-stage';
import { reasonsOf } from '../support/caller';

const label = { fr: 'Critère', en: 'Criterion' };
const UNSCORED = { ...SCORE, label, weight: null, maxPoints: null };
const HEADLINE = { ...UNSCORED, code: 'quality', kind: 'headline' } as const;
const QUESTION = { ...UNSCORED, code: 'ready', kind: 'yes-no' } as const;
const OPINION = {
  ...UNSCORED,
  code: 'opinion',
  kind: 'text',
  guidance: { fr: 'Qui décide, et comment ?', en: 'Who decides, and how?' },
} as const;
const ANCHORED = {
  ...SCORE,
  label,
  code: 'cooperation',
  weight: 100,
  anchors: [{ points: 5, label: { fr: 'Tout est partagé.', en: 'All is shared.' } }],
};
const note = (criterionCode: string, said: object) => ({ criterionCode, comment: '', ...said });

describe('Reviewers answer a grid', () => {
  let stage: AssessmentStage;

  beforeAll(async () => {
    stage = await openAssessmentStage();
  });

  afterAll(() => stage.close());

  it('of every kind of criterion, of which scores alone make the score', async () => {
    const grid = [HEADLINE, QUESTION, OPINION, ANCHORED];
    const staged = await stage.anEligible({ call: { grid } });
    const { caller, reviewPath } = await stage.assign(staged);
    const { body: blank } = await caller.get(reviewPath).expect(200);
    expect(blank.grid).toEqual(grid);

    const wrong = await caller
      .put(reviewPath, 1, {
        notes: [
          note('quality', { comment: 'Bien.' }),
          note('ready', { points: 3 }),
          note('opinion', { answer: true, comment: 'Avis.' }),
          note('cooperation', { points: 6, answer: true }),
        ],
        comment: '',
      })
      .set('accept-language', 'fr')
      .expect(422);
    expect(reasonsOf(wrong)).toEqual([
      'headline-takes-no-note /notes/0',
      'note-of-another-kind /notes/1/points',
      'note-of-another-kind /notes/2/answer',
      'note-of-another-kind /notes/3/answer',
      'note-off-the-scale /notes/3/points',
    ]);
    expect(wrong.body.errors[1].detail).toBe(
      'Le critère « ready » attend une réponse d’une autre nature.',
    );

    const notes = [note('ready', { answer: false }), note('cooperation', { points: 4 })];
    await caller.put(reviewPath, 1, { notes, comment: '' }).expect(200);
    const early = await caller.act(`${reviewPath}/submit`, 2).expect(422);
    expect(reasonsOf(early)).toEqual(['criterion-without-note /notes']);
    const whole = [...notes, note('opinion', { comment: 'Le chef de file décide seul.' })];
    await caller.put(reviewPath, 2, { notes: whole, comment: '' }).expect(200);
    const { body: done } = await caller.act(`${reviewPath}/submit`, 3).expect(200);
    expect(done).toMatchObject({ status: 'submitted', score: '80.00' });
    expect(done.notes).toContainEqual(
      expect.objectContaining({ criterionCode: 'ready', answer: false, points: null }),
    );
  });

  it('without points for a qualitative committee, which then decides without a mean', async () => {
    const staged = await stage.anEligible({
      call: {
        grid: [HEADLINE, OPINION],
        appraisal: {
          method: 'qualitative-committee',
          levels: 1,
          reviewersPerApplication: 1,
          isBlind: false,
          spreadAlert: null,
        },
      },
    });
    const { caller, reviewPath } = await stage.assign(staged);
    const decide = (body: object) => staged.decider.act(`${staged.path}/decision`, 2, body);
    const early = await decide(aRefusal()).expect(422);
    expect(reasonsOf(early)).toContain('reviews-still-open null');

    const notes = [note('opinion', { comment: 'Un vrai travail à plusieurs.' })];
    await caller.put(reviewPath, 1, { notes, comment: '' }).expect(200);
    const { body } = await caller.act(`${reviewPath}/submit`, 2).expect(200);
    expect(body).toMatchObject({ status: 'submitted', score: null });
    await stage.hear();

    const silent = await decide({ outcome: 'refused', reasons: [] }).expect(422);
    expect(reasonsOf(silent)).toEqual(['reason-missing /reasons']);
    const reasons = [{ criterionCode: 'opinion', text: 'Le calendrier ne tient pas.' }];
    await decide({ outcome: 'refused', reasons }).expect(201);
    const decision = await staged.lead.get(`${staged.path}/decision`).expect(200);
    expect(decision.body.meanScore).toBeNull();
  });
});
