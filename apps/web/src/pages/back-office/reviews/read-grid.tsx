import { Link } from '@tanstack/react-router';

import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Moment } from '../../../ui/values';
import { useScore } from '../shared/score';
import { useDesk } from '../shared/who';

import type { CriterionProps } from './criterion';
import styles from './review.module.css';
import type { ReviewProps } from './review.page';
import words from './reviews.words.json';

/** A review that is read: handed in, or of somebody else. */
export function ReadGrid({ review }: ReviewProps) {
  const say = useWords(words);
  const write = useScore();
  const { readsFiles } = useDesk();
  const { comment, score, submittedAt, eliminatingCriteria, applicationId } = review;
  return (
    <div className={styles['grid']}>
      <Facts
        items={[
          {
            name: say('score'),
            value: score === null ? say('notYet') : say('outOf100', { score: write(score) }),
          },
          {
            name: say('submittedAt'),
            value: submittedAt ? <Moment iso={submittedAt} look="short" /> : say('notYet'),
          },
        ]}
      />
      {eliminatingCriteria.length > 0 && <Notice kind="warning">{say('eliminates')}</Notice>}
      <Notes review={review} />
      {comment !== '' && (
        <>
          <h2>{say('opinion')}</h2>
          <p>{comment}</p>
        </>
      )}
      {readsFiles && (
        <p>
          <Link to="/gestion/candidatures/$applicationId" params={{ applicationId }}>
            {say('seeApplication')}
          </Link>
        </p>
      )}
    </div>
  );
}

function Notes({ review: { grid, notes } }: ReviewProps) {
  const read = useTranslated();
  return (
    <dl className={styles['notes']}>
      {grid
        .filter(({ kind }) => kind !== 'headline')
        .map((criterion) => (
          <div key={criterion.code}>
            <dt>{read(criterion.label)}</dt>
            <dd>
              <Given
                criterion={criterion}
                note={notes.find(({ criterionCode }) => criterionCode === criterion.code)}
              />
            </dd>
          </div>
        ))}
    </dl>
  );
}

type GivenProps = Omit<CriterionProps, 'onNote'>;

/** What was said on one criterion, after its kind. */
function Given({ criterion: { kind, maxPoints }, note }: GivenProps) {
  const say = useWords(words);
  if (note === undefined) return say('notYet');
  const { points, answer, comment } = note;
  return (
    <>
      {kind === 'score' && (
        <strong>
          {typeof points === 'number'
            ? say('points', { points, max: maxPoints ?? 0 })
            : say('notYet')}
        </strong>
      )}
      {kind === 'yes-no' && typeof answer === 'boolean' && (
        <strong>{say(answer ? 'yes' : 'no')}</strong>
      )}
      {comment !== '' && <p>{comment}</p>}
    </>
  );
}
