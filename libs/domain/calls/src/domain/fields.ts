import type { Field, FieldType, Section, Step, Translated } from '../calls.types';

const NOTHING: Translated = { fr: '', en: '' };

/** What an author must say of a field; the rest has the defaults of its type. */
export type WrittenField = Pick<Field, 'code' | 'label' | 'type'> &
  Partial<Omit<Field, 'fields'>> & { readonly fields?: readonly WrittenField[] };

export type WrittenSection = Pick<Section, 'code' | 'label'> & {
  readonly help?: Translated;
  readonly fields: readonly WrittenField[];
};

/** Long enough for a page or so. */
const TEXT_MAX = 5000;

/** A field with each of its keys; asked for in the full application, and not before, unless told. */
export function completeField(written: WrittenField): Field {
  const { code, label, type } = written;
  return {
    code,
    label,
    help: written.help ?? NOTHING,
    type,
    concept: written.concept ?? 'hidden',
    full: written.full ?? 'mandatory',
    maxLength: written.maxLength ?? defaultLength(type),
    min: written.min ?? null,
    max: written.max ?? null,
    unit: written.unit ?? null,
    options: written.options ?? [],
    fields: (written.fields ?? []).map(completeField),
    minItems: written.minItems ?? 0,
    maxItems: written.maxItems ?? null,
    shownWhen: written.shownWhen ?? null,
  };
}

export function completeSection({ code, label, help, fields }: WrittenSection): Section {
  return { code, label, help: help ?? NOTHING, fields: fields.map(completeField) };
}

/** A field as a step asks for it. */
export interface AskedField extends Omit<Field, 'concept' | 'full' | 'fields'> {
  readonly isMandatory: boolean;
  readonly fields: readonly AskedField[];
}

/** The fields of a section that a step asks for, those of blocks too. */
export function fieldsOf({ fields }: Pick<Section, 'fields'>, step: Step): readonly AskedField[] {
  return fields
    .filter((field) => field[step] !== 'hidden')
    .map(({ concept, full, ...field }) => ({
      ...field,
      isMandatory: (step === 'concept' ? concept : full) === 'mandatory',
      fields: fieldsOf(field, step),
    }));
}

function defaultLength(type: FieldType): number | null {
  return type === 'text' ? TEXT_MAX : null;
}
