import type { Field, FieldAnswer, SectionAnswers } from '#domain/calls';

import { readAnswers } from './check-answer-forms';
import { checkAnswers, checkSections } from './check-answers';
import { aField, aSection, options } from './form.fixture';
import { progressOf } from './progress';

const WHO = aField('who', 'block', {
  minItems: 1,
  maxItems: 2,
  fields: [
    aField('name', 'text', { maxLength: 10 }),
    aField('is-new', 'yes-no'),
    aField('since', 'date', { shownWhen: { field: 'is-new', is: ['false'] } }),
  ],
});

const faultsOf = (fields: readonly Field[], answers: SectionAnswers, step = 'full' as const) =>
  checkAnswers(aSection('needs', ...fields), answers, { all: new Map(), step }).map(
    ({ code, pointer }) => `${code} ${String(pointer)}`,
  );

describe('The answers to a section', () => {
  it('are right when each field that is wanted says something within its bounds', () => {
    const answers = { who: [{ id: 'a', name: 'Familles', 'is-new': true }], sum: '10.50' };
    expect(
      faultsOf([WHO, aField('sum', 'money', { min: '10.00', max: '10.50' })], answers),
    ).toEqual([]);
  });

  it.each<[string, Field, FieldAnswer | undefined, string | null]>([
    ['nothing', aField('x', 'text'), undefined, 'answer-missing'],
    ['blank text', aField('x', 'text'), ' \n', 'answer-missing'],
    ['nothing, optional', aField('x', 'text', { full: 'optional' }), undefined, null],
    ['no', aField('x', 'yes-no'), false, null],
    ['a text too long', aField('x', 'text', { maxLength: 3 }), 'abcd', 'answer-too-long'],
    ['a text at its length', aField('x', 'text', { maxLength: 3 }), 'abc', null],
    ['a number below', aField('x', 'number', { min: '0.5' }), '0.49', 'answer-below-min'],
    ['a number at its least', aField('x', 'number', { min: '0.5' }), '0.5', null],
    ['a negative number', aField('x', 'number', { min: '-2' }), '-2.000001', 'answer-below-min'],
    ['an amount above', aField('x', 'money', { max: '9.00' }), '10.00', 'answer-above-max'],
    [
      'a day too late',
      aField('x', 'date', { max: '2027-12-31' }),
      '2028-01-01',
      'answer-above-max',
    ],
    ['an option', aField('x', 'choice', { options: options('a', 'b') }), 'a', null],
    ['an option gone', aField('x', 'choice', { options: options('b') }), 'a', 'option-unknown'],
    [
      'options, one gone',
      aField('x', 'choices', { options: options('a') }),
      ['a', 'z'],
      'option-unknown',
    ],
    ['no rows', WHO, undefined, 'answer-missing'],
    [
      'too many rows',
      { ...WHO, fields: [] },
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      'too-many-rows',
    ],
    ['too few rows', { ...WHO, fields: [], minItems: 2 }, [{ id: 'a' }], 'too-few-rows'],
  ])('say whether %s will do', (_, field, value, code) => {
    const answers = value === undefined ? {} : { [field.code]: value };
    expect(faultsOf([field], answers)).toEqual(
      code === null ? [] : [`${code} /sections/needs/answers/${field.code}`],
    );
  });

  it('are looked at row by row, each with its own conditions', () => {
    const who = [
      { id: 'a', name: 'Un nom bien trop long', 'is-new': false },
      { id: 'b', name: 'Ados', 'is-new': true },
    ];
    expect(faultsOf([WHO], { who })).toEqual([
      'answer-too-long /sections/needs/answers/who/0/name',
      'answer-missing /sections/needs/answers/who/0/since',
    ]);
  });

  it('are asked for only when what they depend on says so, in another section too', () => {
    const asked = aField('licence', 'text', { shownWhen: { field: 'idea.kind', is: ['common'] } });
    const sections = [aSection('idea', aField('kind', 'text')), aSection('open', asked)];
    const given = (kind: string) => [{ code: 'idea', answers: { kind } }];
    expect(checkSections(sections, given('other'), 'full')).toEqual([]);
    expect(checkSections(sections, given('common'), 'full')).toMatchObject([
      { code: 'answer-missing', pointer: '/sections/open/answers/licence' },
    ]);
  });

  it('are asked for step by step', () => {
    const both = [aField('x', 'text', { concept: 'mandatory' }), aField('y', 'text')];
    const all = { all: new Map(), step: 'concept' } as const;
    expect(checkAnswers(aSection('needs', ...both), {}, all)).toHaveLength(1);
    expect(faultsOf(both, {})).toHaveLength(2);
  });

  it.each([
    ['untouched', {}, 'to-start'],
    ['begun', { x: 'Oui' }, 'in-progress'],
    ['wrong', { x: 'Bien trop long' }, 'to-correct'],
    ['whole', { x: 'Oui', y: 'Non' }, 'done'],
  ])('show how far the section is: %s', (_, answers: SectionAnswers, state) => {
    const section = aSection('needs', aField('x', 'text', { maxLength: 5 }), aField('y', 'text'));
    const refusals = checkAnswers(section, answers, { all: new Map(), step: 'full' });
    expect(progressOf({ code: 'needs', refusals }, answers).state).toBe(state);
  });
});

describe('What is sent as answers', () => {
  const section = aSection(
    'needs',
    aField('t', 'text'),
    aField('n', 'number'),
    aField('m', 'money'),
    aField('b', 'yes-no'),
    aField('c', 'choices'),
    aField('d', 'date'),
    aField('f', 'file'),
    WHO,
  );

  it('is kept unfinished, but of the form of each field', () => {
    const sent = { t: '', n: '-1.5', m: '10.00', b: false, c: [], d: '2027-02-28', who: [] };
    expect(readAnswers(section, sent).refusals).toEqual([]);
    expect(readAnswers(section, { t: null, who: null }).refusals).toEqual([]);
  });

  it('is refused each where it is, with all reasons at once', () => {
    const sent = {
      t: 1,
      n: '1,5',
      m: '10.5',
      b: 'yes',
      c: 'a',
      d: '2027-02-30',
      f: 'plan.pdf',
      who: [{ id: 'a', name: true }, { name: 'sans id' }, { id: 'a' }, 'rien'],
      'a/b': 'x',
    };
    const { refusals } = readAnswers(section, sent);
    expect(refusals.map(({ code, pointer }) => `${code} ${String(pointer)}`)).toEqual([
      'answer-not-text /answers/t',
      'number-malformed /answers/n',
      'amount-malformed /answers/m',
      'answer-not-yes-or-no /answers/b',
      'answer-not-a-list /answers/c',
      'day-malformed /answers/d',
      'file-unknown /answers/f',
      'answer-not-text /answers/who/0/name',
      'row-without-id /answers/who/1',
      'row-repeated /answers/who/2',
      'row-malformed /answers/who/3',
      'field-unknown /answers/a~1b',
    ]);
  });
});
