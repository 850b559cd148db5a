import fc from 'fast-check';

import type { BlockRow, SectionAnswers } from '#domain/calls';

import { mergeAnswers, sameAnswers } from './merge-answers';

const word = fc.constantFrom('un', 'deux', 'trois');
const row: fc.Arbitrary<BlockRow> = fc.record(
  { id: fc.constantFrom('a', 'b', 'c'), name: word, count: word },
  { requiredKeys: ['id'] },
);
const answers: fc.Arbitrary<SectionAnswers> = fc.record(
  {
    text: word,
    isNew: fc.boolean(),
    themes: fc.uniqueArray(word),
    who: fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1 }),
  },
  { requiredKeys: [] },
);

describe('Two people who write the same section', () => {
  it('both keep what they changed, field by field', () => {
    const base = { one: 'a', two: 'b', gone: 'c' };
    const merged = mergeAnswers(base, { one: 'A', two: 'b', gone: 'c' }, { one: 'a', two: 'B' });
    expect(merged).toEqual({ answers: { one: 'A', two: 'B' }, conflicts: [] });
  });

  it('both keep the rows that they added, changed and took away', () => {
    const base: SectionAnswers = {
      who: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B', age: '1' }, { id: 'c' }],
    };
    const theirs: SectionAnswers = {
      who: [{ id: 'new', name: 'N' }, { id: 'b', name: 'B2', age: '1' }, { id: 'c' }],
    };
    const mine: SectionAnswers = {
      who: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B', age: '2' }, { id: 'mine' }],
    };
    const { answers: merged, conflicts } = mergeAnswers(base, theirs, mine);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({
      who: [{ id: 'new', name: 'N' }, { id: 'b', name: 'B2', age: '2' }, { id: 'mine' }],
    });
  });

  it('are both heard where they changed the same thing', () => {
    const base = {
      text: 'a',
      who: [
        { id: 'r', name: 'A' },
        { id: 's', name: 'S' },
      ],
    };
    const theirs = { text: 'b', who: [{ id: 'r', name: 'B' }] };
    const mine = {
      text: 'c',
      who: [
        { id: 'r', name: 'C' },
        { id: 's', name: 'S2' },
      ],
    };
    expect(mergeAnswers(base, theirs, mine).conflicts).toEqual([
      { pointer: '/answers/text', base: 'a', theirs: 'b', mine: 'c' },
      { pointer: '/answers/who/0/name', base: 'A', theirs: 'B', mine: 'C' },
      {
        pointer: '/answers/who/1',
        base: [{ id: 's', name: 'S' }],
        theirs: null,
        mine: [{ id: 's', name: 'S2' }],
      },
    ]);
  });

  it('agree when one of them changed nothing, or both the same', () => {
    fc.assert(
      fc.property(answers, answers, (base, changed) => {
        for (const [theirs, mine] of [
          [changed, base],
          [base, changed],
          [changed, changed],
        ] as const) {
          const merged = mergeAnswers(base, theirs, mine);
          expect(merged.conflicts).toEqual([]);
          expect(sameAnswers(merged.answers, changed)).toBe(true);
        }
      }),
    );
  });

  it('conflict in the same places, whoever came first', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, one, other) => {
        const count = mergeAnswers(base, one, other).conflicts.length;
        expect(mergeAnswers(base, other, one).conflicts).toHaveLength(count);
      }),
    );
  });

  it('never lose a field that only one of them wrote', () => {
    fc.assert(
      fc.property(answers, answers, (theirs, mine) => {
        const { answers: merged, conflicts } = mergeAnswers({}, theirs, mine);
        const said = conflicts.map(({ pointer }) => pointer.split('/')[2]);
        for (const code of new Set([...Object.keys(theirs), ...Object.keys(mine)]))
          expect(code in merged || said.includes(code)).toBe(true);
      }),
    );
  });
});
