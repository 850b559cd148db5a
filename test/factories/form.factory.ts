import type { Field, FieldType, Section } from '#domain/calls';

const words = (text: string) => ({ fr: text, en: text });

/** A field of a form, mandatory in the full application unless told. */
export function aFormField(code: string, type: FieldType, more: Partial<Field> = {}): Field {
  return {
    code,
    label: words(code),
    help: words(''),
    type,
    concept: 'hidden',
    full: 'mandatory',
    maxLength: null,
    min: null,
    max: null,
    unit: null,
    options: [],
    fields: [],
    minItems: 0,
    maxItems: null,
    shownWhen: null,
    ...more,
  };
}

export function aFormSection(code: string, ...fields: readonly Field[]): Section {
  return { code, label: words(code), help: words(''), fields };
}

/** One of each type, and who benefits, row by row. */
export const RICH_SECTION: Section = aFormSection(
  'project',
  aFormField('summary', 'text', { maxLength: 200 }),
  aFormField('people', 'number', { min: '1', unit: words('personnes') }),
  aFormField('cost', 'money', { full: 'optional' }),
  aFormField('is-common', 'yes-no'),
  aFormField('licence', 'choice', {
    options: [
      { code: 'open', label: words('ouverte') },
      { code: 'shared', label: words('partagée') },
    ],
    shownWhen: { field: 'is-common', is: ['true'] },
  }),
  aFormField('starts', 'date', { full: 'optional' }),
  aFormField('plan', 'file', { full: 'optional' }),
  aFormField('who', 'block', {
    full: 'optional',
    maxItems: 3,
    fields: [aFormField('name', 'text'), aFormField('count', 'number', { full: 'optional' })],
  }),
);
