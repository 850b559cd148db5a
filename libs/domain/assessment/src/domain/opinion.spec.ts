import { awaitedOpinions, checkOpinion } from './opinion';

const first = { level: 1 } as const;
const second = { level: 2 } as const;

describe('An opinion', () => {
  it.each([
    { level: 1, levels: 1, given: [], codes: [] },
    { level: 1, levels: 2, given: [], codes: [] },
    { level: 2, levels: 2, given: [first], codes: [] },
    { level: 2, levels: 2, given: [], codes: ['first-opinion-missing'] },
    { level: 2, levels: 1, given: [first], codes: ['opinion-level-unknown'] },
    { level: 1, levels: 2, given: [first], codes: ['opinion-already-given'] },
    { level: 2, levels: 2, given: [first, second], codes: ['opinion-already-given'] },
  ] as const)('of level $level of $levels, after $given, is refused for $codes', (example) => {
    const refusals = checkOpinion(example.level, example.levels, example.given);
    expect(refusals.map(({ code }) => code)).toEqual(example.codes);
  });

  it('is awaited by decisions where there are two levels', () => {
    expect(awaitedOpinions(1, [])).toBe(0);
    expect(awaitedOpinions(2, [])).toBe(2);
    expect(awaitedOpinions(2, [first])).toBe(1);
    expect(awaitedOpinions(2, [first, second])).toBe(0);
  });
});
