import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Review } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ReviewState } from '../shared/states';
import { useDesk } from '../shared/who';

import { ConflictGate } from './conflict-gate';
import { Decline } from './decline';
import { Grid } from './grid';
import { ReadGrid } from './read-grid';
import { ReviewFilePane } from './review-file-pane';
import words from './reviews.words.json';
import { SplitPane } from './split-pane';
import { Walk } from './walk';

const route = getRouteApi('/gestion/relectures/$reviewId');

/** One review: the file on the left, the grid on the right. */
export function ReviewPage() {
  const { reviewId } = route.useParams();
  const query = api.useQuery('get', '/api/v1/reviews/{reviewId}', {
    params: { path: { reviewId } },
  });
  return (
    <Loaded query={query}>{(review) => <ReviewRead key={review.id} review={review} />}</Loaded>
  );
}

export interface ReviewProps {
  readonly review: Review;
}

function ReviewRead({ review }: ReviewProps) {
  const say = useWords(words);
  const { applicationReference, applicationTitle, status, allowedActions } = review;
  return (
    <Page
      title={applicationTitle ?? applicationReference}
      tabTitle={say('tab', { reference: applicationReference })}
      width="full"
      above={
        <>
          <ReviewState status={status} />
          <span>{applicationReference}</span>
        </>
      }
      actions={
        <>
          <Walk reviewId={review.id} />
          {allowedActions.includes('decline') && <Decline review={review} />}
        </>
      }
      crumbs={[
        <Link key="all" to="/gestion/relectures">
          {say('title')}
        </Link>,
        applicationReference,
      ]}
    >
      <Faces review={review} />
    </Page>
  );
}

/** What the reviewer, or whoever reads the review of another, is shown. */
function Faces({ review }: ReviewProps) {
  const say = useWords(words);
  const { me } = useDesk();
  const { status, isDeclared, allowedActions, reviewerId, declineReason } = review;
  if (allowedActions.includes('declare'))
    return <ConflictGate applicationId={review.applicationId} />;
  const isMine = me?.person.id === reviewerId;
  if (status === 'declined' || status === 'recused') {
    return (
      <EmptyState
        title={say(`closed.${status}`)}
        actions={<ButtonLink to="/gestion/relectures">{say('backToAll')}</ButtonLink>}
      >
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
