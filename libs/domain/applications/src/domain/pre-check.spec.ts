import { refusal } from '#kernel/problems';

import { CHECKED_PARTS, findings, linkOf, preCheckOf, refusalsIn } from './pre-check';

describe('A pre-check', () => {
  it('is ready, part by part, when nobody has anything against it', () => {
    const check = preCheckOf([]);
    expect(check).toMatchObject({ isReady: true, errors: 0, warnings: 0, notes: 0 });
    expect(check.branches.map(({ part }) => part)).toEqual(CHECKED_PARTS);
  });

  it('arranges what is said in its own order, and joins those who speak of one part', () => {
    const check = preCheckOf([
      { part: 'calendar', findings: findings('information', [refusal('deadline-ahead')]) },
      { part: 'budget', findings: findings('error', [refusal('budget-missing', '/budgets/1')]) },
      { part: 'partnership', findings: findings('error', [refusal('too-few', '/partners')]) },
      { part: 'budget', findings: findings('warning', [refusal('own-share-low', '/budget')]) },
    ]);
    const said = check.branches.flatMap(({ findings: all }) => all.map(({ code }) => code));
    expect(said).toEqual(['too-few', 'budget-missing', 'own-share-low', 'deadline-ahead']);
    expect(check).toMatchObject({ isReady: false, errors: 2, warnings: 1, notes: 1 });
    expect(check.branches[3]).toMatchObject({ part: 'budget', errors: 1, warnings: 1, notes: 0 });
    expect(refusalsIn(check)).toEqual([
      { code: 'too-few', pointer: '/partners' },
      { code: 'budget-missing', pointer: '/budgets/1' },
    ]);
  });

  it('is ready with warnings only', () => {
    const advice = findings('warning', [refusal('own-share-low', '/budget')]);
    expect(preCheckOf([{ part: 'budget', findings: advice }]).isReady).toBe(true);
  });
});

describe('The link of a finding', () => {
  it.each([
    ['budget', '/budget/requested', '/espace/candidatures/a/budget?at=%2Fbudget%2Frequested'],
    [
      'budget',
      '/budgets/p/lines/3',
      '/espace/candidatures/a/budget/p?at=%2Fbudgets%2Fp%2Flines%2F3',
    ],
    [
      'sections',
      '/sections/needs',
      '/espace/candidatures/a/rubriques/needs?at=%2Fsections%2Fneeds',
    ],
    ['sections', undefined, '/espace/candidatures/a'],
    ['calendar', undefined, '/espace/candidatures/a/projet'],
  ] as const)('about %s at %s opens %s', (part, pointer, link) => {
    expect(linkOf('a', part, pointer)).toBe(link);
  });
});
