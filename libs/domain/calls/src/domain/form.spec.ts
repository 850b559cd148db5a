import type { CallContent, Field } from '../calls.types';

import { completeSection, type WrittenField } from './fields';
import { type Case, faultsOf } from './publishable';

const label = { fr: 'Mot', en: 'Word' };
const form = (...fields: readonly WrittenField[]): Partial<CallContent> => ({
  sections: [completeSection({ code: 'one', label, fields })],
});

const FORMS: readonly Case[] = [
  [
    'a page without a question',
    form(),
    ['fields-missing /sections/0/fields', 'application-asks-nothing /sections'],
  ],
  [
    'questions that say what their type has no use for',
    form(
      { code: 'a', label, type: 'yes-no', maxLength: 3, min: '1', unit: label },
      { code: 'b', label, type: 'money', min: '12', max: '1.00' },
      { code: 'b', label, type: 'date', min: '2027-12-31', max: '2027-01-01' },
      { code: 'c', label, type: 'choice', options: [{ code: 'x', label }] },
      { code: 'd', label, type: 'number', fields: [{ code: 'e', label, type: 'file' }] },
      { code: 'f', label, type: 'block', minItems: 3, maxItems: 2 },
      { code: 'g', label, type: 'text', full: 'hidden' },
    ),
    [
      'code-repeated /sections/0/fields/2/code',
      'max-length-useless /sections/0/fields/0/maxLength',
      'bound-useless /sections/0/fields/0/min',
      'unit-useless /sections/0/fields/0/unit',
      'bound-malformed /sections/0/fields/1/min',
      'min-above-max /sections/0/fields/2/min',
      'options-missing /sections/0/fields/3/options',
      'fields-useless /sections/0/fields/4/fields',
      'fields-missing /sections/0/fields/5/fields',
      'min-items-above-max /sections/0/fields/5/minItems',
      'field-never-asked /sections/0/fields/6/full',
    ],
  ],
  [
    'conditions that could never be told',
    form(
      { code: 'a', label, type: 'text', shownWhen: { field: 'later', is: ['true'] } },
      { code: 'b', label, type: 'text', shownWhen: { field: 'a', is: ['x'] } },
      { code: 'later', label, type: 'yes-no', shownWhen: { field: 'one.later', is: ['true'] } },
      { code: 'c', label, type: 'text', shownWhen: { field: 'later', is: ['yes'] } },
      {
        code: 'd',
        label,
        type: 'text',
        concept: 'optional',
        shownWhen: { field: 'later', is: ['true'] },
      },
    ),
    [
      'condition-field-unknown /sections/0/fields/0/shownWhen/field',
      'condition-field-unfit /sections/0/fields/1/shownWhen/field',
      'condition-field-unknown /sections/0/fields/2/shownWhen/field',
      'condition-answer-unknown /sections/0/fields/3/shownWhen/is/0',
      'condition-hidden-in-step /sections/0/fields/4/shownWhen/field',
    ],
  ],
  [
    'a condition on an earlier page',
    {
      sections: [
        completeSection({
          code: 'one',
          label,
          fields: [{ code: 'has', label, type: 'yes-no' }],
        }),
        completeSection({
          code: 'two',
          label,
          fields: [
            { code: 'which', label, type: 'text', shownWhen: { field: 'one.has', is: ['true'] } },
          ],
        }),
      ],
    },
    [],
  ],
  [
    'a question in one language',
    form({ code: 'a', label: { fr: 'Mot', en: '' }, type: 'text' }),
    ['text-missing /sections/0/fields/0/label/en'],
  ],
];

describe('The form of a call', () => {
  it.each(FORMS)('sees %s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  it('has nothing against a question of each type', () => {
    const options = [
      { code: 'x', label },
      { code: 'y', label },
    ];
    const facts: Readonly<Record<Exclude<Field['type'], 'block'>, Partial<WrittenField>>> = {
      text: { maxLength: 10 },
      number: { min: '-0.5', max: '2', unit: label },
      money: { min: '0.00', max: '10.00' },
      'yes-no': {},
      choice: { options },
      choices: { options },
      date: { min: '2027-01-01', max: '2027-12-31' },
      file: {},
    };
    const fields = Object.entries(facts).map(([type, more]): WrittenField => ({
      code: type,
      label,
      type: type as Field['type'],
      ...more,
    }));
    const block: WrittenField = { code: 'rows', label, type: 'block', fields, maxItems: 3 };

    expect(faultsOf(form(...fields, block))).toEqual([]);
  });
});
