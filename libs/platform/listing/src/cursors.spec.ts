import { SettableClock } from '#platform/clock';

import { Cursors, type Bookmark } from './cursors';
import { CursorExpired, CursorMalformed, CursorMismatch } from './listing.errors';

const HOUR_MS = 3_600_000;

const LIMITS = {
  bodyBytes: 0,
  jsonDepth: 0,
  fileBytes: 0,
  pageSize: 100,
  requestsPerMinute: 0,
};

describe('A cursor', () => {
  const clock = new SettableClock(new Date('2027-01-01T00:00:00Z'));
  const cursors = new Cursors({ secretKey: Buffer.alloc(32, 1), limits: LIMITS }, clock.now);
  const bookmark: Bookmark = { heading: 'next', place: ['2027-03-31', null, 'é"]'] };

  it('comes back as it was written', () => {
    expect(cursors.read('calls', cursors.write('calls', bookmark))).toEqual(bookmark);
  });

  it('serves only the filters and the order it was given for', () => {
    const cursor = cursors.write('calls', bookmark);

    expect(() => cursors.read('others', cursor)).toThrow(CursorMismatch);
  });

  it('lasts 24 hours', () => {
    const cursor = cursors.write('calls', bookmark);
    clock.advance(24 * HOUR_MS - 1);
    expect(cursors.read('calls', cursor)).toEqual(bookmark);

    clock.advance(1);

    expect(() => cursors.read('calls', cursor)).toThrow(CursorExpired);
  });

  it('cannot be altered, nor made by someone else', () => {
    const cursor = cursors.write('calls', bookmark);
    const [body = '', seal = ''] = cursor.split('.');
    const others = new Cursors({ secretKey: Buffer.alloc(32, 2), limits: LIMITS }, clock.now);
    const forged = Buffer.from('["calls",9999999999999,"next",["x"]]').toString('base64url');

    for (const wrong of ['', '.', body, `${body}.`, `.${seal}`, `${forged}.${seal}`, 'x.y', '💥']) {
      expect(() => cursors.read('calls', wrong)).toThrow(CursorMalformed);
    }
    expect(() => others.read('calls', cursor)).toThrow(CursorMalformed);
  });
});
