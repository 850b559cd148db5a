import type { ReviewCriterion } from '../../../api/contract';
import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Status } from '../../../ui/status';

import styles from './review.module.css';
import words from './reviews.words.json';

interface ScaleProps {
  readonly criterion: ReviewCriterion;
  readonly points: number | null;
  readonly onPoints: (points: number) => void;
}

/** The points that can be given, as radio buttons that arrows move along, and what deserves them. */
export function Scale({ criterion, points, onPoints }: ScaleProps) {
  const say = useWords(words);
  const { code, maxPoints, minPoints } = criterion;
  const eliminates = minPoints !== null && points !== null && points < minPoints;
  return (
    <>
      {minPoints !== null && (
        <p className={styles['quiet']}>{say('minimum', { points: minPoints })}</p>
      )}
      <div className={styles['scale']}>
        {Array.from({ length: (maxPoints ?? 0) + 1 }, (_, value) => (
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
      <Anchors criterion={criterion} points={points} />
      {eliminates && <Status tone="bad">{say('eliminates')}</Status>}
    </>
  );
}

/** What deserves how many points; in general, where the call does not say. */
function Anchors({ criterion: { anchors, maxPoints }, points }: Omit<ScaleProps, 'onPoints'>) {
  const say = useWords(words);
  const read = useTranslated();
  if (anchors.length === 0) {
    return <p className={styles['ends']}>{say('ends', { max: maxPoints ?? 0 })}</p>;
  }
  return (
    <dl className={styles['anchors']}>
      {anchors.map((anchor) => (
        <div key={anchor.points} data-chosen={anchor.points === points || undefined}>
          <dt>{anchor.points}</dt>
          <dd>{read(anchor.label)}</dd>
        </div>
      ))}
    </dl>
  );
}
