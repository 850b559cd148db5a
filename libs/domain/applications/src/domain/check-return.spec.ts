import type { CallRevision } from '#domain/calls';

import { checkReturn, openedBy } from './check-return';

const now = new Date('2027-09-01T10:00:00Z');
const later = new Date('2027-09-15T10:00:00Z');
const asked = {
  sections: [{ code: 'needs' }],
  documents: [{ code: 'statutes' }],
} as unknown as Pick<CallRevision, 'sections' | 'documents'>;
const on = (...names: readonly string[]) =>
  names.map((name) => ({ on: name, text: 'À préciser.' }));

describe('A return for completion', () => {
  it.each([
    ['of what the call asks', on('sections/needs', 'documents/statutes', 'budget'), later, []],
    ['of nothing', [], later, ['nothing-to-complete /remarks']],
    [
      'of what it does not ask, and of the same twice',
      on('sections/other', 'plan', 'plan'),
      later,
      ['nothing-of-this-name /remarks/0/on', 'named-twice /remarks/2/on'],
    ],
    ['until now', on('budget'), now, ['completion-already-over /reopensUntil']],
  ])('%s', (_, remarks, reopensUntil, expected) => {
    const reasons = checkReturn({ remarks, reopensUntil }, asked, now);
    expect(reasons.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(expected);
  });

  it('opens what it remarks on, and nothing else', () => {
    expect(openedBy(on('sections/needs', 'budget', 'documents/statutes'))).toEqual({
      sectionCodes: ['needs'],
      documentCodes: ['statutes'],
      parts: ['budget'],
    });
  });
});
