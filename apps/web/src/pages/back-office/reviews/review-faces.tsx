import type { ReactNode } from 'react';

import { useWords } from '../../../i18n/words';
import { EmptyState } from '../../../ui/empty-state';

import { ConflictGate } from './conflict-gate';
import { Grid } from './grid';
import { ReadGrid } from './read-grid';
import { ReviewFilePane } from './review-file-pane';
import type { ReviewProps } from './review.page';
import words from './reviews.words.json';
import { SplitPane } from './split-pane';

interface FacesProps extends ReviewProps {
  /** Whether the reader was given it: the file is for its reviewer. */
  readonly isMine: boolean;
  /** Where to go from a review that is closed. */
  readonly back?: ReactNode;
}

/** What the reviewer, or whoever reads the review of another, is shown. */
export function ReviewFaces({ review, isMine, back }: FacesProps) {
  const say = useWords(words);
  const { status, isDeclared, allowedActions, declineReason } = review;
  if (allowedActions.includes('declare'))
    return <ConflictGate applicationId={review.applicationId} />;
  if (status === 'declined' || status === 'recused') {
    return (
      <EmptyState title={say(`closed.${status}`)} actions={back}>
        <p>{declineReason ?? say('closed.text')}</p>
      </EmptyState>
    );
  }
  const grid = allowedActions.includes('write') ? (
    <Grid review={review} />
  ) : (
    <ReadGrid review={review} />
  );
  if (!isMine || !isDeclared) return grid;
  return <SplitPane left={<ReviewFilePane reviewId={review.id} />} right={grid} />;
}
