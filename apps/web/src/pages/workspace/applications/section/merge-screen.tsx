import { useState } from 'react';

import type { ApplicationField, ApplicationSection } from '../../../../api/contract';
import { useTranslated } from '../../../../i18n/language';
import { useWords } from '../../../../i18n/words';
import { Button } from '../../../../ui/button';
import { Notice } from '../../../../ui/notice';
import { AnswerRead, type FieldAnswer } from '../shared/answer-read';

import type { Conflict } from './join-answers';
import styles from './section.module.css';
import words from './section.words.json';

type Choice = 'theirs' | 'mine' | 'written';

interface MergeScreenProps {
  readonly section: ApplicationSection;
  readonly applicationId: string;
  readonly conflicts: readonly Conflict[];
  readonly onResolve: (chosen: ReadonlyMap<string, FieldAnswer | null>) => void;
}

/** Two people answered the same question: both answers side by side, and nothing lost. */
export function MergeScreen({ section, conflicts, onResolve, ...rest }: MergeScreenProps) {
  const say = useWords(words);
  const [chosen, setChosen] = useState<ReadonlyMap<string, FieldAnswer | null>>(new Map());
  const isSettled = conflicts.every(({ pointer }) => chosen.has(pointer));
  return (
    <Notice kind="warning" title={say('merge')} isNew>
      <p>{say('merge.text', { count: conflicts.length })}</p>
      {conflicts.map((conflict) => (
        <OneConflict
          key={conflict.pointer}
          conflict={conflict}
          field={fieldAt(section, conflict.pointer)}
          onChoose={(answer) => setChosen(new Map([...chosen, [conflict.pointer, answer]]))}
          {...rest}
        />
      ))}
      <Button disabled={!isSettled} onClick={() => onResolve(chosen)}>
        {say('merge.keep')}
      </Button>
    </Notice>
  );
}

interface OneConflictProps {
  readonly conflict: Conflict;
  readonly field: ApplicationField | undefined;
  readonly applicationId: string;
  readonly onChoose: (answer: FieldAnswer | null) => void;
}

function OneConflict({ conflict, field, applicationId, onChoose }: OneConflictProps) {
  const say = useWords(words);
  const read = useTranslated();
  const [choice, setChoice] = useState<Choice | null>(null);
  const { pointer, theirs, mine } = conflict;
  const [written, setWritten] = useState(() => both(theirs, mine));
  if (!field) return null;
  const pick = (next: Choice, text = written): void => {
    setChoice(next);
    setWritten(text);
    onChoose({ theirs, mine, written: text }[next]);
  };
  const options: readonly Choice[] =
    field.type === 'text' ? ['theirs', 'mine', 'written'] : ['theirs', 'mine'];
  return (
    <fieldset className={styles['conflict']}>
      <legend>{read(field.label)}</legend>
      {options.map((option) => (
        <div key={option} className={styles[option]}>
          <label className={styles['pick']}>
            <input
              type="radio"
              name={pointer}
              checked={choice === option}
              onChange={() => pick(option)}
            />
            {say(`merge.${option}`)}
          </label>
          {option === 'written' ? (
            <textarea
              rows={6}
              aria-label={say('merge.written')}
              value={written}
              onChange={({ target }) => pick('written', target.value)}
            />
          ) : (
            <div className={styles['text']}>
              <AnswerRead field={field} answer={conflict[option]} applicationId={applicationId} />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}

/** Both texts one after the other, for whoever makes one of them. */
function both(theirs: FieldAnswer | null, mine: FieldAnswer | null): string {
  return [theirs, mine].filter((one) => typeof one === 'string').join('\n\n');
}

/** `/answers/actions/2/name` is about the field `name` of the block `actions`. */
function fieldAt({ fields }: ApplicationSection, pointer: string): ApplicationField | undefined {
  const [, , code, , inner] = pointer.split('/');
  const field = fields.find((one) => one.code === code);
  return inner === undefined ? field : field?.fields.find((one) => one.code === inner);
}
