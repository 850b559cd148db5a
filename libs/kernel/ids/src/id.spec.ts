import { isUuid, newId } from './id';

describe('newId', () => {
  const at = new Date('2026-11-23T12:00:00.123Z');

  it('makes a UUID of version 7', () => {
    expect(newId(at)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('carries the millisecond it was made at', () => {
    expect(parseInt(newId(at).replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime());
  });

  it('sorts by age', () => {
    const ids = [5, 3, 9, 1].map((second) => newId(new Date(at.getTime() + second * 1000)));
    expect(ids.toSorted()).toEqual([ids[3], ids[1], ids[0], ids[2]]);
  });

  it('sorts as made within a millisecond', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(at));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('does not repeat itself within a millisecond', () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(at))).size).toBe(10_000);
  });
});

describe('isUuid', () => {
  it.each(['0', '', 'not-a-uuid', '01890000-0000-7000-8000-00000000000', "' OR 1=1"])(
    'refuses %p',
    (text) => {
      expect(isUuid(text)).toBe(false);
    },
  );
});
