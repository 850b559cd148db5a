import { judgeAssignments } from './assignment-results';

const file = { applicationId: 'a', themes: [], territoryIds: [], takenBy: ['taken'], reviews: 1 };
const person = (personId: string, recusedFrom: readonly string[] = []) => ({
  personId,
  openReviews: 0,
  maxOpenReviews: null,
  themes: [],
  territoryIds: [],
  recusedFrom,
});

describe('Reviews given in bulk', () => {
  it.each([
    ['a', 'free', null],
    ['other', 'free', 'application-not-open'],
    ['a', 'stranger', 'reviewer-without-role'],
    ['a', 'bound', 'reviewer-in-conflict'],
    ['a', 'taken', 'review-already-assigned'],
  ])('of %s to %s: %s', (applicationId, reviewerId, why) => {
    const people = [person('free'), person('bound', ['a']), person('taken')];
    const wanted = [{ applicationId, reviewerId }];
    expect(judgeAssignments(wanted, [file], people)).toEqual([{ applicationId, reviewerId, why }]);
  });

  it('are given once, though they be asked twice', () => {
    const wanted = { applicationId: 'a', reviewerId: 'free' };
    const judged = judgeAssignments([wanted, wanted], [file], [person('free')]);
    expect(judged.map(({ why }) => why)).toEqual([null, 'review-already-assigned']);
  });
});
