/** A text for people in both languages; in a draft either may still be empty. */
export interface Translated {
  readonly fr: string;
  readonly en: string;
}

/** A call in two steps asks first for a concept, then for the full application. */
export const STEPS = ['concept', 'full'] as const;

export type Step = (typeof STEPS)[number];

/** What a field of a block may be: a block within a block could not be read. */
export const SIMPLE_FIELD_TYPES = [
  'text',
  'number',
  'money',
  'yes-no',
  'choice',
  'choices',
  'date',
  'file',
] as const;

export const FIELD_TYPES = [...SIMPLE_FIELD_TYPES, 'block'] as const;

export type FieldType = (typeof FIELD_TYPES)[number];

export const FIELD_USES = ['hidden', 'optional', 'mandatory'] as const;

/** How a field is asked for in one step. */
export type FieldUse = (typeof FIELD_USES)[number];

/** One answer to a `choice` or to `choices`. */
export interface FieldOption {
  readonly code: string;
  readonly label: Translated;
}

/**
 * The field is shown when an earlier one has one of these answers: an option of a choice, or
 * `true` or `false` of a yes-no.
 */
export interface Condition {
  /** A field of the same section (`has-lead`), or of an earlier one (`identity.has-lead`). */
  readonly field: string;
  readonly is: readonly string[];
}

/** One question. Every key is present; those that say nothing of its type are null or empty. */
export interface Field {
  /** Kebab-case; the answer is kept under it. */
  readonly code: string;
  readonly label: Translated;
  readonly help: Translated;
  readonly type: FieldType;
  /** In the first step of a call in two steps. */
  readonly concept: FieldUse;
  /** In the second step, which is the only one of a call in one. */
  readonly full: FieldUse;
  /** Of a text, in characters, as JavaScript counts them. */
  readonly maxLength: number | null;
  /** Of a number (`0.5`), an amount (`100.00`) or a date (`2027-12-31`). */
  readonly min: string | null;
  readonly max: string | null;
  /** Of a number: hours, people, kilowatt-hours. */
  readonly unit: Translated | null;
  readonly options: readonly FieldOption[];
  /** Of a block: what each of its rows asks. */
  readonly fields: readonly Field[];
  readonly minItems: number;
  readonly maxItems: number | null;
  readonly shownWhen: Condition | null;
}

/** One group of questions: a page of the form. Its answer is versioned as a whole. */
export interface Section {
  /** Kebab-case; answers are kept under it. */
  readonly code: string;
  readonly label: Translated;
  readonly help: Translated;
  readonly fields: readonly Field[];
}

/** A row of a block, known by its own id however the rows are ordered. */
export type BlockRow = { readonly id: string } & Readonly<Record<string, FieldAnswer>>;

/** Numbers and amounts are decimal text, files their ids. */
export type FieldAnswer = string | boolean | readonly string[] | readonly BlockRow[];

/** What was answered to a section, by the codes of its fields, as stored and as sent: JSON. */
export type SectionAnswers = Readonly<Record<string, FieldAnswer>>;
