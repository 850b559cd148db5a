import { carryAnswers, type AnsweredForm } from './carry-answers';
import { aField, aSection, options } from './form.fixture';

describe('Answers brought from one form into another', () => {
  it('come where code and type are the same, in their section first, else where they are alone', () => {
    const from: AnsweredForm = {
      sections: [
        aSection('needs', aField('why', 'text'), aField('people', 'number')),
        aSection('plan', aField('when', 'date')),
      ],
      answers: [
        { code: 'needs', answers: { why: 'not-asked', people: '12' } },
        { code: 'plan', answers: { when: '2027-01-01' } },
      ],
    };
    const to = {
      sections: [
        aSection('needs', aField('why', 'text')),
        aSection('other', aField('why', 'text'), aField('people', 'number')),
      ],
      answers: [],
    };
    expect(carryAnswers(from, to)).toEqual({
      answers: [
        { code: 'needs', answers: { why: 'not-asked' } },
        { code: 'other', answers: { people: '12' } },
      ],
      carried: [
        { section: 'needs', field: 'why' },
        { section: 'needs', field: 'people' },
      ],
      left: [{ section: 'plan', field: 'when', reason: 'not-asked' }],
    });
  });

  it('stay behind, each with why: nothing is written over, nothing comes that no longer fits', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    const types = ['text', 'text', 'choice', 'choices', 'file'] as const;
    const fields = codes.map((code, at) =>
      aField(code, types[at] ?? 'text', { options: options('x', 'y') }),
    );
    const answers = { a: '1', b: 'mine', c: 'x', d: ['x', 'y'], e: 'file-1' };
    const from = { sections: [aSection('s', ...fields)], answers: [{ code: 's', answers }] };
    const narrowed = [
      aField('a', 'number'),
      ...fields.slice(1).map((field) => ({ ...field, options: options('y') })),
    ];
    const to = {
      sections: [aSection('s', ...narrowed)],
      answers: [{ code: 's', answers: { b: 'yours' } }],
    };
    const { carried, left } = carryAnswers(from, to, () => false);
    expect(carried).toEqual([]);
    expect(left.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'a type-differs',
      'b already-answered',
      'c option-not-offered',
      'd option-not-offered',
      'e file-not-yours',
    ]);
  });

  it('come row by row, each with the columns that are still asked', () => {
    const block = (...columns: readonly Parameters<typeof aField>[]) =>
      aField('who', 'block', { fields: columns.map((one) => aField(...one)) });
    const from = {
      sections: [aSection('s', block(['name', 'text'], ['age', 'number'], ['note', 'text']))],
      answers: [{ code: 's', answers: { who: [{ id: 'r', name: 'Ana', age: '3', note: 'x' }] } }],
    };
    const to = {
      sections: [aSection('s', block(['name', 'text'], ['age', 'text']))],
      answers: [],
    };
    expect(carryAnswers(from, to).answers).toEqual([
      { code: 's', answers: { who: [{ id: 'r', name: 'Ana' }] } },
    ]);
  });
});
