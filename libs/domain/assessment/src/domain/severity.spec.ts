import fc from 'fast-check';

import { severityOf } from './severity';

const given = (scores: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(scores).flatMap(([reviewerId, list]) =>
    list.map((score, index) => ({ reviewerId, applicationId: `file-${index}`, score })),
  );

describe('The severity of a reviewer', () => {
  it.each([
    { name: 'alone', scores: { a: [8_000, 7_000] }, severity: null },
    {
      name: 'who gives ten points less',
      scores: { a: [6_000, 5_000], b: [7_000, 6_000], c: [7_000, 6_000] },
      severity: { files: 2, hundredths: -1_000 },
    },
    {
      name: 'who is above on one file and below on the other',
      scores: { a: [8_000, 6_000], b: [7_000, 7_000] },
      severity: { files: 2, hundredths: 0 },
    },
    {
      name: 'a third of a point apart',
      scores: { a: [7_000], b: [7_000], c: [7_001], d: [7_000] },
      severity: { files: 1, hundredths: 0 },
    },
  ])('of one $name', ({ scores, severity }) => {
    expect(severityOf('a', given(scores as Record<string, number[]>))).toEqual(severity);
  });

  it('is opposite for two who compare with each other', () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 4 }), (files) => {
        const all = given({ a: files.map(([one]) => one), b: files.map(([, other]) => other) });
        const [one, other] = [severityOf('a', all), severityOf('b', all)];
        expect((one?.hundredths ?? 0) + (other?.hundredths ?? 0)).toBe(0);
      }),
    );
  });
});
