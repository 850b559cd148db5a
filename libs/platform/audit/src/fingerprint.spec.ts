import { fingerprint } from './fingerprint';

describe('The fingerprint of a state', () => {
  it('does not depend on the order of its keys', () => {
    const one = fingerprint('salt', { a: 1, b: { c: [1, 2], d: 3n } });
    const other = fingerprint('salt', { b: { d: 3n, c: [1, 2] }, a: 1 });
    expect(one).toEqual(other);
    expect(one).toHaveLength(32);
  });

  it.each([
    ['a value', { a: 2 }],
    ['a list in another order', { a: [2, 1] }],
    ['a key more', { a: [1, 2], b: null }],
  ])('changes with %s', (_, state) => {
    expect(fingerprint('salt', state)).not.toEqual(fingerprint('salt', { a: [1, 2] }));
  });

  it('changes with its salt', () => {
    expect(fingerprint('one', { a: 1 })).not.toEqual(fingerprint('other', { a: 1 }));
  });

  it('is null for what is not there', () => {
    expect(fingerprint('salt', undefined)).toBeNull();
    expect(fingerprint('salt', null)).toBeNull();
  });
});
