import { browserOf } from './browser';
import { isAlive, isSeenLongAgo } from './session-life';

const NOON = new Date('2026-11-23T12:00:00Z');
const at = (minutes: number, milliseconds = 0) =>
  new Date(NOON.getTime() + minutes * 60_000 + milliseconds);

describe('isAlive', () => {
  it.each([
    ['a millisecond before an idle hour', at(60, -1), true],
    ['after an idle hour', at(60), false],
  ])('%s', (_, now, alive) => {
    expect(isAlive({ lastSeenAt: NOON, endsAt: at(720) }, now)).toBe(alive);
  });

  it.each([
    ['a millisecond before its end', at(720, -1), true],
    ['at its end, however busy', at(720), false],
  ])('%s', (_, now, alive) => {
    expect(isAlive({ lastSeenAt: at(719), endsAt: at(720) }, now)).toBe(alive);
  });
});

describe('isSeenLongAgo', () => {
  it.each([
    [at(0, 59_999), false],
    [at(1), true],
  ])('at %s', (now, long) => {
    expect(isSeenLongAgo(NOON, now)).toBe(long);
  });

  it('of what was never seen', () => {
    expect(isSeenLongAgo(null, NOON)).toBe(true);
  });
});

describe('browserOf', () => {
  const chrome =
    'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

  it.each([
    [chrome, 'Chrome'],
    [`${chrome} Edg/140.0`, 'Edge'],
    ['Mozilla/5.0 (X11; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox'],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15', 'Safari'],
    ['curl/8.5.0', 'other'],
    [undefined, 'other'],
  ])('of %s is %s', (userAgent, family) => {
    expect(browserOf(userAgent)).toBe(family);
  });
});
