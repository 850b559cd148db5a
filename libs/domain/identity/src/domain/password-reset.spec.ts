import { expiryOf, waitAfter, whyClosed } from './password-reset';

const NOON = new Date('2026-11-23T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

describe('whyClosed', () => {
  const expiresAt = expiryOf(NOON);

  it.each([
    { minutes: 0, usedAt: null, why: null },
    { minutes: 59.9, usedAt: null, why: null },
    { minutes: 60, usedAt: null, why: 'expired' },
    { minutes: 10, usedAt: later(5), why: 'used' },
    { minutes: 90, usedAt: later(5), why: 'used' },
  ])('is $why after $minutes minutes', ({ minutes, usedAt, why }) => {
    expect(whyClosed({ expiresAt, usedAt }, later(minutes))).toBe(why);
  });
});

describe('waitAfter', () => {
  it.each([
    { minutes: 0, wait: 3600 },
    { minutes: 59.99, wait: 1 },
    { minutes: 60, wait: 0 },
    { minutes: 200, wait: 0 },
  ])('asks for $wait s after $minutes minutes', ({ minutes, wait }) => {
    expect(waitAfter(NOON, later(minutes))).toBe(wait);
  });

  it('asks for nothing when there were not so many', () => {
    expect(waitAfter(null, NOON)).toBe(0);
  });
});
