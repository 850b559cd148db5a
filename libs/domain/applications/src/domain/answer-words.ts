import type { Field, FieldAnswer } from '#domain/calls';

import { isUnanswered } from './answers';

/** How something is said to a reader: a key of `applications.page-…`, in their language. */
export interface Reader {
  readonly language: 'fr' | 'en';
  say(key: string, params?: Readonly<Record<string, string>>): string;
}

/** An answer in the words of the reader: options by their labels, numbers with their unit. */
export function answerWords(reader: Reader, field: Field, value: FieldAnswer | undefined): string {
  if (value === undefined || isUnanswered(value)) return reader.say('applications.page-unanswered');
  if (typeof value === 'boolean')
    return reader.say(value ? 'applications.page-yes' : 'applications.page-no');
  if (typeof value !== 'string')
    return value.map((one) => optionLabel(reader, field, one)).join(', ');
  if (field.type === 'choice') return optionLabel(reader, field, value);
  if (field.type === 'money') return `${value} €`;
  const { unit } = field;
  return unit === null ? value : `${value} ${unit[reader.language]}`;
}

function optionLabel(reader: Reader, { options }: Field, code: unknown): string {
  const option = options.find((one) => one.code === code);
  return option?.label[reader.language] ?? (typeof code === 'string' ? code : '');
}
