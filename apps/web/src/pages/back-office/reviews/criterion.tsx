import type { ReviewCriterion, ReviewNote } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { TextArea } from '../../../ui/form/text-fields';

import styles from './review.module.css';
import words from './reviews.words.json';
import { Scale } from './scale';

const COMMENT_MAX = 4000;

export interface CriterionProps {
  readonly criterion: ReviewCriterion;
  readonly note: ReviewNote | undefined;
  readonly onNote: (note: ReviewNote) => void;
}

/** Whether a note says what its criterion asks for. */
export function isNoted(kind: ReviewCriterion['kind'], note: ReviewNote | undefined): boolean {
  if (note === undefined) return false;
  if (kind === 'score') return typeof note.points === 'number';
  return kind === 'yes-no' ? typeof note.answer === 'boolean' : note.comment.trim() !== '';
}

/** One criterion: points, yes or no, or words alone, after its kind; and why. */
export function Criterion({ criterion, note, onNote }: CriterionProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { code, kind, label, weight, guidance } = criterion;
  if (kind === 'headline') return <h3 className={styles['headline']}>{read(label)}</h3>;
  const now = note ?? { criterionCode: code, points: null, answer: null, comment: '' };
  const advice = read(guidance);
  return (
    <fieldset className={styles['criterion']} id={`critere-${code}`}>
      <legend>
        {read(label)}{' '}
        {weight !== null && <span className={styles['quiet']}>{say('weight', { weight })}</span>}
      </legend>
      {advice !== '' && <p>{advice}</p>}
      {kind === 'score' && (
        <Scale
          criterion={criterion}
          points={now.points ?? null}
          onPoints={(points) => onNote({ ...now, points })}
        />
      )}
      {kind === 'yes-no' && (
        <YesNo
          code={code}
          answer={now.answer ?? null}
          onAnswer={(answer) => onNote({ ...now, answer })}
        />
      )}
      <TextArea
        id={`comment-${code}`}
        name={`comment-${code}`}
        label={say(kind === 'text' ? 'words' : 'comment')}
        rows={kind === 'text' ? 4 : 2}
        value={now.comment}
        onChange={(comment) => onNote({ ...now, comment })}
        error={undefined}
        maxLength={now.comment.length > COMMENT_MAX * 0.9 ? COMMENT_MAX : undefined}
      />
    </fieldset>
  );
}

interface YesNoProps {
  readonly code: string;
  readonly answer: boolean | null;
  readonly onAnswer: (answer: boolean) => void;
}

function YesNo({ code, answer, onAnswer }: YesNoProps) {
  const say = useWords(words);
  return (
    <div className={styles['scale']}>
      {([true, false] as const).map((value) => (
        <label key={String(value)}>
          <input
            type="radio"
            name={`answer-${code}`}
            checked={answer === value}
            onChange={() => onAnswer(value)}
          />
          {say(value ? 'yes' : 'no')}
        </label>
      ))}
    </div>
  );
}
