import type { ApplicationField, ApplicationSection } from '../../../../api/contract';
import { formatDay, formatList, formatMoney, formatNumber } from '../../../../i18n/format';
import { useLanguage, useTranslated, type Language } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import formWords from '../../../../ui/form/form.words.json';

import answerWords from './answer.words.json';

/** What one field was answered. */
export type FieldAnswer = ApplicationSection['answers'][string];

interface AnswerReadProps {
  readonly field: ApplicationField;
  readonly answer: FieldAnswer | undefined | null;
  readonly applicationId: string;
}

/** An answer, to be read: an option by its name, a sum as a sum, a block row by row. */
export function AnswerRead({ field, answer, applicationId }: AnswerReadProps) {
  const say = useWords(answerWords);
  const read = useTranslated();
  const show = useShown();
  if (answer === undefined || answer === null) return <em>{say('none')}</em>;
  if (field.type === 'file') {
    const href = `/api/v1/applications/${applicationId}/files/${fileIn(answer)}/content`;
    return <a href={href}>{say('file')}</a>;
  }
  if (field.type !== 'block') return <>{show(field, answer)}</>;
  return (
    <ul>
      {rowsIn(answer).map((row) => (
        <li key={row.id}>
          {field.fields
            .filter(({ code }) => row[code] !== undefined)
            .map((inner) => `${read(inner.label)} : ${show(inner, row[inner.code] ?? '')}`)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function fileIn(answer: FieldAnswer): string {
  return typeof answer === 'string' ? answer : '';
}

/** The same as one text, for where there is room for no more. */
export function useShown(): (field: ApplicationField, answer: FieldAnswer) => string {
  const { language } = useLanguage();
  const read = useTranslated();
  const sayForm = useWords(formWords);
  return (field, answer) => {
    if (typeof answer === 'boolean') return sayForm(answer ? 'yes' : 'no');
    const optionOf = (code: string): string => {
      const option = field.options.find((one) => one.code === code);
      return option ? read(option.label) : code;
    };
    if (Array.isArray(answer))
      return formatList(
        answer.map((one) => (typeof one === 'string' ? optionOf(one) : one.id)),
        language,
      );
    if (field.type === 'choice') return optionOf(answer);
    const unit = field.unit === null ? '' : ` ${read(field.unit)}`;
    return shownText(field.type, answer, language) + (field.type === 'number' ? unit : '');
  };
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function shownText(type: string, text: string, language: Language): string {
  if (type === 'money' && DECIMAL.test(text))
    return formatMoney({ amount: text, currency: 'EUR' }, language, true);
  if (type === 'number' && DECIMAL.test(text)) return formatNumber(text, language);
  if (type === 'date' && DAY.test(text)) return formatDay(text, language);
  return text;
}

/** A row of a block. */
export type Row = { readonly id: string } & Readonly<Record<string, string | boolean | string[]>>;

export function rowsIn(answer: FieldAnswer | undefined): readonly Row[] {
  if (!Array.isArray(answer)) return [];
  return answer.filter((one) => typeof one === 'object');
}
