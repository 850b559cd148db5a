import type { Application, Assessment, Page, Ranking, Review } from '../../client/api';
import { eventually } from '../eventually';
import { FIRST_SCORE, MEAN_SCORE, REVIEWS, SPREAD } from '../figures';
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
  await recuse(stage, id);
  await rank(stage, id);
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
    [true, true, true, true, true, true, true],
  );
  narrator.step('A worker reads the seven rules of admissibility', '', assessment.status);
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
    await client.post(`/applications/${id}/declaration`, { hasConflict: false });
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

/** Fiona Whitfield finds that something binds her: from then on, there is nothing for her to see. */
async function recuse({ cast, narrator }: Stage, id: string): Promise<void> {
  const fiona = await cast.as('fiona');
  const path = `/applications/${id}`;
  const silent = { hasConflict: true };
  const asked = (language: 'fr' | 'en') =>
    fiona.refused('POST', `${path}/declaration`, silent, { language });
  narrator.refused(
    'An officer who declares a conflict says what it is',
    'assessment.declaration-refused',
    ['conflict-without-reason'],
    { problem: await asked('fr'), inEnglish: await asked('en') },
  );
  await fiona.post(`${path}/declaration`, { hasConflict: true, reason: 'Mon frère y travaille.' });
  narrator.refused(
    'Fiona Whitfield, who is recused, no longer sees the file',
    'applications.application-not-found',
    [],
    { problem: await fiona.refused('GET', path, undefined, { language: 'fr' }) },
  );
}

async function rank({ cast, narrator }: Stage, id: string): Promise<void> {
  const officer = await cast.as('ines');
  const { call } = await officer.get<Application>(`/applications/${id}`);
  const first = await eventually('the application to be ranked', async () => {
    const { entries } = await officer.get<Ranking>(`/calls/${call.id}/ranking`);
    return entries.find(({ meanScore }) => meanScore === MEAN_SCORE) ?? null;
  });
  narrator.check('its place', [first.applicationId, first.rank, first.isTied], [id, 1, false]);
  narrator.check('its spread', first.spread, SPREAD);
  narrator.step('A worker ranks it: first, its reviews 5.00 apart', '', MEAN_SCORE);
}
