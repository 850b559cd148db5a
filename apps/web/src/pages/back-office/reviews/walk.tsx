import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/button';
import { useShortcuts } from '../desk/use-shortcuts';

import styles from './review.module.css';
import words from './reviews.words.json';
import { useReviews } from './use-my-reviews';

/** From one of my reviews to the next, by buttons or by J and K, and how far one is. */
export function Walk({ reviewId }: { readonly reviewId: string }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { rows } = useReviews({ areMine: true });
  const open = rows.filter(({ status }) => status === 'assigned' || status === 'submitted');
  const here = open.findIndex(({ id }) => id === reviewId);
  const previous = open[here - 1]?.id;
  const next = here === -1 ? undefined : open[here + 1]?.id;
  const keys = useMemo(() => {
    const go = (id: string | undefined) => () => {
      if (id !== undefined)
        void navigate({ to: '/gestion/relectures/$reviewId', params: { reviewId: id } });
    };
    return { j: go(next), k: go(previous) };
  }, [navigate, next, previous]);
  useShortcuts(keys);
  if (here === -1) return null;
  return (
    <div className={styles['walk']} role="group" aria-label={say('walk')}>
      <Button look="quiet" isSmall icon="back" disabled={previous === undefined} onClick={keys.k}>
        {say('previous')}
      </Button>
      <span>{say('position', { here: here + 1, all: open.length })}</span>
      <Button look="quiet" isSmall icon="arrow" disabled={next === undefined} onClick={keys.j}>
        {say('next')}
      </Button>
    </div>
  );
}
