import type { ReviewCriterion } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { TextArea } from '../../../ui/form/text-fields';
import { Status } from '../../../ui/status';

import styles from './review.module.css';
import words from './reviews.words.json';

const COMMENT_MAX = 4000;

interface CriterionProps {
  readonly criterion: ReviewCriterion;
  readonly points: number | undefined;
  readonly comment: string;
  readonly onPoints: (points: number) => void;
  readonly onComment: (comment: string) => void;
}

/** One criterion: the scale as radio buttons, which arrows move along, and why. */
export function Criterion({ criterion, points, comment, onPoints, onComment }: CriterionProps) {
  const say = useWords(words);
  const read = useTranslated();
  const { code, label, weight, maxPoints, minPoints } = criterion;
  const eliminates = minPoints !== null && points !== undefined && points < minPoints;
  const scale = Array.from({ length: maxPoints + 1 }, (_, value) => value);
  return (
    <fieldset className={styles['criterion']} id={`critere-${code}`}>
      <legend>
        {read(label)} <span className={styles['quiet']}>{say('weight', { weight })}</span>
      </legend>
      {minPoints !== null && (
        <p className={styles['quiet']}>{say('minimum', { points: minPoints })}</p>
      )}
      <div className={styles['scale']}>
        {scale.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`points-${code}`}
              value={value}
              checked={points === value}
              onChange={() => onPoints(value)}
            />
            {value}
          </label>
        ))}
      </div>
      <p className={styles['ends']}>
        <span>{say('lowest')}</span>
        <span>{say('highest')}</span>
      </p>
      {eliminates && <Status tone="bad">{say('eliminates')}</Status>}
      <TextArea
        id={`comment-${code}`}
        name={`comment-${code}`}
        label={say('comment')}
        hint={points === undefined && comment !== '' ? say('comment.waits') : undefined}
        rows={2}
        value={comment}
        onChange={onComment}
        error={undefined}
        maxLength={comment.length > COMMENT_MAX * 0.9 ? COMMENT_MAX : undefined}
      />
    </fieldset>
  );
}
