import { Link } from '@tanstack/react-router';

import { useTranslated } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Facts } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Moment } from '../../../ui/values';
import { useDesk } from '../shared/who';

import styles from './review.module.css';
import type { ReviewProps } from './review.page';
import words from './reviews.words.json';

/** A review that is read: handed in, or of somebody else. */
export function ReadGrid({ review }: ReviewProps) {
  const say = useWords(words);
  const { readsFiles } = useDesk();
  const { comment, score, submittedAt, eliminatingCriteria, applicationId } = review;
  return (
    <div className={styles['grid']}>
      <Facts
        items={[
          {
            name: say('score'),
            value: score === null ? say('notYet') : say('outOf100', { score }),
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
  const say = useWords(words);
  const read = useTranslated();
  return (
    <dl className={styles['notes']}>
      {grid.map(({ code, label, maxPoints }) => {
        const note = notes.find(({ criterionCode }) => criterionCode === code);
        return (
          <div key={code}>
            <dt>{read(label)}</dt>
            <dd>
              <strong>
                {note ? say('points', { points: note.points, max: maxPoints }) : say('notYet')}
              </strong>
              {note && note.comment !== '' && <p>{note.comment}</p>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
