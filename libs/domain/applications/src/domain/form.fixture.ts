import type { Field, FieldType, Section } from '#domain/calls';

/** A field that says nothing but its code and type, mandatory in the full application. */
export function aField(code: string, type: FieldType, more: Partial<Field> = {}): Field {
  return {
    code,
    label: { fr: `${code} fr`, en: `${code} en` },
    help: { fr: '', en: '' },
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

export function aSection(code: string, ...fields: readonly Field[]): Section {
  return {
    code,
    label: { fr: `${code} fr`, en: `${code} en` },
    help: { fr: '', en: '' },
    fields,
  };
}

export function options(...codes: readonly string[]): Field['options'] {
  return codes.map((code) => ({ code, label: { fr: code, en: code } }));
}
