import { checkRevocation, revertsTo } from './revocation';

const now = new Date('2027-09-01T08:00:00Z');
const released = {
  status: 'released',
  boundAt: null,
  decision: { outcome: 'granted', reopensUntil: null },
} as const;
const signed = { ...released, boundAt: new Date('2027-09-01T08:00:00Z') };
const sentBackUntil = (reopensUntil: string) =>
  ({
    ...released,
    decision: { outcome: 'second-wave', reopensUntil: new Date(reopensUntil) },
  }) as const;
const sentBack = sentBackUntil('2027-09-01T08:00:00.001Z');

describe('A decision', () => {
  it.each([
    ['that candidates know of', released],
    ['that is held', { ...released, status: 'held' }],
    ['that would send back, and is held', { ...sentBack, status: 'held' }],
    ['that sent back what never came again', sentBackUntil('2027-09-01T08:00:00Z')],
  ] as const)('%s may be taken back: the application is eligible again', (_, decision) => {
    expect(checkRevocation(decision, now)).toEqual([]);
    expect(revertsTo(decision, now)).toBe('eligible');
  });

  it.each([
    ['that there is none of', null, 'decision-not-standing'],
    ['on which an agreement was signed', signed, 'agreement-already-signed'],
    ['that candidates are already at work on', sentBack, 'second-wave-under-way'],
  ] as const)('%s is not taken back', (_, decision, code) => {
    expect(checkRevocation(decision, now).map((one) => one.code)).toEqual([code]);
    if (decision !== null) expect(revertsTo(decision, now)).toBeNull();
  });
});
