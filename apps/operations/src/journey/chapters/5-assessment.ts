import type { Application, Assessment, Page, Review } from '../../client/api';
import { eventually } from '../eventually';
import { FIRST_SCORE, MEAN_SCORE, REVIEWS } from '../figures';
import type { Stage } from '../stage';

import { foundOrNull } from './reading';

const GRID = ['territory-needs', 'cooperation', 'transformation', 'feasibility', 'openness'];

/** A worker reads the rules, an officer confirms, two reviewers judge. */
export async function assess(stage: Stage, id: string): Promise<void> {
  stage.narrator.chapter('5. Instruction: the rules first, then people');
  await readByTheWorker(stage, id);
  await confirmByTheOfficer(stage, id);
  await refuseTheConflicted(stage, id);
  await review(stage, id);
}

async function readByTheWorker({ cast, narrator }: Stage, id: string): Promise<void> {
  const officer = await cast.as('ines');
  const assessment = await eventually('the admissibility of the application', () =>
    foundOrNull(officer.get<Assessment>(`/applications/${id}/assessment`)),
  );
  const { rules, firstScore, firstScoreTerms } = assessment;
  narrator.check('the assessment', assessment.status, 'computed');
  narrator.check('whether it is admissible', assessment.isAdmissible, true);
  narrator.check(
    'the rules that are met',
    rules.map(({ isMet }) => isMet),
    [true, true, true, true, true, true],
  );
  narrator.step('A worker reads the six rules of admissibility', '', assessment.status);
  narrator.check('the first score', firstScore, FIRST_SCORE.score);
  const terms = Object.fromEntries(firstScoreTerms.map(({ term, score }) => [term, score]));
  narrator.check('its terms', terms, FIRST_SCORE.terms);
  narrator.step(
    'First score from facts: diversity 40.00, balance 21.22, anchoring 24.00',
    '',
    '85.22',
  );
}

async function confirmByTheOfficer({ cast, narrator }: Stage, id: string): Promise<void> {
  const officer = await cast.as('ines');
  const path = `/applications/${id}/assessment`;
  const { version } = await officer.get<Assessment>(path);
  const confirmed = await officer.post<Assessment>(
    `${path}/confirm-admissibility`,
    { outcome: 'eligible' },
    { version },
  );
  narrator.check('the assessment, once confirmed', confirmed.status, 'eligible');
  const application = await officer.get<Application>(`/applications/${id}`);
  narrator.check('the application, once confirmed', application.status, 'eligible');
  narrator.step('Inès Marchetti confirms', application.reference ?? '', application.status);
}

/** Marc Delorme reviews for the foundation, and writes for one of the partners. */
async function refuseTheConflicted({ cast, narrator }: Stage, id: string): Promise<void> {
  const officer = await cast.as('ines');
  const body = { reviewerId: await cast.personId('marc') };
  const asked = (language: 'fr' | 'en') =>
    officer.refused('POST', `/applications/${id}/reviews`, body, { language });
  narrator.refused(
    'Marc Delorme, who is of a partner too, may not review it',
    'assessment.assignment-refused',
    ['reviewer-in-conflict'],
    { problem: await asked('fr'), inEnglish: await asked('en') },
  );
}

async function review({ cast, narrator }: Stage, id: string): Promise<void> {
  const officer = await cast.as('ines');
  for (const { reviewer, points, score } of REVIEWS) {
    const reviewerId = await cast.personId(reviewer);
    await officer.post(`/applications/${id}/reviews`, { reviewerId });
    const client = await cast.as(reviewer);
    const { data } = await client.get<Page<Review>>(`/reviews?filter[applicationId]=${id}`);
    const [assigned] = data;
    narrator.check('the reviews that one is given', data.length, 1);
    const path = `/reviews/${assigned?.id}`;
    const notes = points.map((given, index) => ({
      criterionCode: GRID[index],
      points: given,
      comment: '',
    }));
    const comment = 'Un pôle qui existe déjà, et qui sait ce qu’il veut faire ensemble.';
    const written = await client.put<Review>(
      path,
      { notes, comment },
      { version: assigned?.version },
    );
    const handedIn = await client.post<Review>(`${path}/submit`, undefined, {
      version: written.version,
    });
    narrator.check(
      `the review of ${reviewer}`,
      [handedIn.status, handedIn.score],
      ['submitted', score],
    );
    narrator.step(`A reviewer notes ${points.join(', ')} out of 5`, '', score);
  }
  const { meanScore } = await officer.get<Assessment>(`/applications/${id}/assessment`);
  narrator.check('the mean of the reviews', meanScore, MEAN_SCORE);
  narrator.step('Their mean', '', MEAN_SCORE);
}
