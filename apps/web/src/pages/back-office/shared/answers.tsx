import type { ReviewFileField } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { ButtonHref } from '../../../ui/button';
import { DataTable } from '../../../ui/table/data-table';
import { Day, Figure, Money } from '../../../ui/values';

import styles from './answers.module.css';
import words from './answers.words.json';

/** What a question is, to read its answer by: as the file of a reviewer or an application has it. */
export type Question = Omit<ReviewFileField, 'fields'> & { readonly fields: readonly Question[] };

interface AnswersProps {
  readonly fields: readonly Question[];
  readonly answers: Readonly<Record<string, unknown>>;
  /** Where a file is had; files are named only when it is not known. */
  readonly fileAt?: (fileId: string) => string;
}

/** The answers of a section, question by question. */
export function Answers({ fields, answers, fileAt }: AnswersProps) {
  const read = useTranslated();
  return (
    <dl className={styles['answers']}>
      {fields.map((field) => (
        <div key={field.code}>
          {fields.length > 1 || field.code !== 'answer' ? (
            <dt>{read(field.label)}</dt>
          ) : (
            <dt hidden />
          )}
          <dd>
            <Answer field={field} value={answers[field.code]} fileAt={fileAt} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface AnswerProps {
  readonly field: Question;
  readonly value: unknown;
  readonly fileAt: AnswersProps['fileAt'];
}

/** One answer, in the form of its type. */
export function Answer({ field, value, fileAt }: AnswerProps) {
  const say = useWords(words);
  const read = useTranslated();
  if (value === undefined || value === null || value === '')
    return <span className={styles['none']}>{say('none')}</span>;
  const labelOf = (code: unknown): string => {
    const option = field.options.find((one) => one.code === code);
    return option ? read(option.label) : textOf(code);
  };
  switch (field.type) {
    case 'yes-no':
      return say(value === true ? 'yes' : 'no');
    case 'money':
      return <Money value={{ amount: textOf(value), currency: 'EUR' }} />;
    case 'number':
      return (
        <>
          <Figure value={textOf(value)} /> {field.unit && read(field.unit)}
        </>
      );
    case 'date':
      return <Day iso={textOf(value)} />;
    case 'choice':
      return labelOf(value);
    case 'choices':
      return Array.isArray(value) ? value.map(labelOf).join(' · ') : labelOf(value);
    case 'file':
      return <AttachedFile id={textOf(value)} fileAt={fileAt} />;
    case 'block':
      return <Rows field={field} rows={rowsOf(value)} fileAt={fileAt} />;
    case 'text':
      return <p className={styles['text']}>{textOf(value)}</p>;
  }
}

function AttachedFile({ id, fileAt }: { readonly id: string } & Pick<AnswerProps, 'fileAt'>) {
  const say = useWords(words);
  if (!fileAt) return say('file');
  return (
    <ButtonHref href={fileAt(id)} look="secondary" isSmall icon="download">
      {say('open')}
    </ButtonHref>
  );
}

/** What is stored as text: numbers, amounts, days, codes; anything else is shown as it is kept. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

interface Row {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function rowsOf(value: unknown): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown, index) => {
    const values = Object.fromEntries(Object.entries(row ?? {}));
    return { id: textOf(values['id'] ?? index), values };
  });
}

interface RowsProps {
  readonly field: Question;
  readonly rows: readonly Row[];
  readonly fileAt: AnswersProps['fileAt'];
}

function Rows({ field, rows, fileAt }: RowsProps) {
  const read = useTranslated();
  return (
    <DataTable
      caption={read(field.label)}
      rows={rows}
      rowId={({ id }) => id}
      isCompact
      columns={field.fields.map((one) => ({
        id: one.code,
        header: read(one.label),
        cell: (row: Row) => <Answer field={one} value={row.values[one.code]} fileAt={fileAt} />,
      }))}
    />
  );
}
