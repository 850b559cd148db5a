import type { ComponentType } from 'react';

import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { FieldGroup } from '../../../../ui/form/field';
import type { FieldAnswer, Row } from '../shared/answer-read';

import { isAsked } from './conditions';
import type { QuestionProps } from './question-props';
import styles from './section.module.css';
import words from './section.words.json';

interface BlockQuestionProps extends QuestionProps {
  readonly rows: readonly Row[];
  /** The component of one question: a block is one, and is made of some. */
  readonly ask: ComponentType<QuestionProps>;
}

/** The same few questions, as many times as there are things to say. */
export function BlockQuestion(props: BlockQuestionProps) {
  const { id, field, rows, onChange, error } = props;
  const say = useWords(words);
  const read = useTranslated();
  const help = read(field.help);
  const write = (next: readonly Row[]): void => onChange(next as unknown as FieldAnswer);
  const isFull = field.maxItems !== null && rows.length >= field.maxItems;
  return (
    <FieldGroup
      id={id}
      label={read(field.label)}
      hint={help === '' ? undefined : help}
      isOptional={field.full !== 'mandatory'}
      error={error}
    >
      {rows.map((row, index) => (
        <RowQuestions
          key={row.id}
          {...props}
          row={row}
          index={index}
          onRow={(next) => write(rows.map((one) => (one.id === row.id ? next : one)))}
          onRemove={() => write(rows.filter((one) => one.id !== row.id))}
        />
      ))}
      <p>
        {isFull ? (
          say('row.full', { max: field.maxItems ?? 0 })
        ) : (
          <Button
            id={rows.length === 0 ? id : undefined}
            look="secondary"
            isSmall
            icon="plus"
            onClick={() => write([...rows, { id: crypto.randomUUID().slice(0, 8) }])}
          >
            {say('row.add')}
          </Button>
        )}
      </p>
    </FieldGroup>
  );
}

interface RowQuestionsProps extends BlockQuestionProps {
  readonly row: Row;
  readonly index: number;
  readonly onRow: (row: Row) => void;
  readonly onRemove: () => void;
}

function RowQuestions({ row, index, onRow, onRemove, ...block }: RowQuestionsProps) {
  const { id, field, scope, errorAt, applicationId, ask: Question } = block;
  const say = useWords(words);
  const inner = { ...scope, row };
  return (
    <div className={styles['row']} role="group" aria-label={say('row', { number: index + 1 })}>
      <div className={styles['rowHead']}>
        <strong>{say('row', { number: index + 1 })}</strong>
        <Button look="quiet" isSmall icon="cross" onClick={onRemove}>
          {say('row.remove')}
        </Button>
      </div>
      {field.fields
        .filter((one) => isAsked(one, inner))
        .map((one) => {
          const pointer = `/answers/${field.code}/${String(index)}/${one.code}`;
          return (
            <Question
              key={one.code}
              id={`${id}-${row.id}-${one.code}`}
              field={one}
              value={row[one.code]}
              onChange={(value) => onRow({ ...row, [one.code]: (value ?? '') as string })}
              error={errorAt(pointer)}
              errorAt={errorAt}
              scope={inner}
              applicationId={applicationId}
            />
          );
        })}
    </div>
  );
}
