import { BY_ACCOUNT, remaining, waitSeconds } from './throttle';

const NOON = new Date('2026-11-23T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describe('waitSeconds', () => {
  it.each([
    { failures: 0, wait: 0 },
    { failures: 4, wait: 0 },
    { failures: 5, wait: 1 },
    { failures: 6, wait: 2 },
    { failures: 14, wait: 512 },
    { failures: 15, wait: 900 },
    { failures: 1_000_000, wait: 900 },
  ])('asks for $wait s after $failures failures', ({ failures, wait }) => {
    expect(waitSeconds({ count: failures, lastAt: NOON }, BY_ACCOUNT, NOON)).toBe(wait);
  });

  it('counts from the last failure, in whole seconds', () => {
    const failures = { count: 8, lastAt: NOON };

    expect(waitSeconds(failures, BY_ACCOUNT, later(7.2))).toBe(1);
    expect(waitSeconds(failures, BY_ACCOUNT, later(8))).toBe(0);
  });
});

describe('remaining', () => {
  it.each([
    { hours: 0, left: 12 },
    { hours: 0.9, left: 12 },
    { hours: 1, left: 6 },
    { hours: 3, left: 1 },
    { hours: 4, left: 0 },
  ])('is $left of 12 failures after $hours quiet hours', ({ hours, left }) => {
    expect(remaining({ count: 12, lastAt: NOON }, later(hours * 3600))).toBe(left);
  });
});
