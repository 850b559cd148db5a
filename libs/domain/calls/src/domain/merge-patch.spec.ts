import fc from 'fast-check';

import { mergePatch } from './merge-patch';

describe('mergePatch', () => {
  it.each([
    ['adds and replaces', { a: 1, b: 2 }, { b: 3, c: 4 }, { a: 1, b: 3, c: 4 }],
    ['goes into objects', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
    ['replaces lists whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['clears with null', { a: { b: 1 } }, { a: null }, { a: null }],
    ['fills what was null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('%s', (_, target, patch, merged) => {
    expect(mergePatch(target, patch)).toEqual(merged);
  });

  it('changes nothing with nothing, and nothing more the second time', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (target, patch) => {
        expect(mergePatch(target, {})).toEqual(target);
        const once = mergePatch(target, patch);
        expect(mergePatch(once, patch)).toEqual(once);
      }),
    );
  });
});
