import { getRouteApi, Link } from '@tanstack/react-router';

import { api } from '../../../api/client';
import type { Review } from '../../../api/contract';
import { useWords } from '../../../i18n/words';
import { ButtonLink } from '../../../ui/button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ReviewState } from '../shared/states';
import { useDesk } from '../shared/who';

import { Decline } from './decline';
import { ReviewFaces } from './review-faces';
import words from './reviews.words.json';
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
  const { me } = useDesk();
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
      <ReviewFaces
        review={review}
        isMine={me?.person.id === review.reviewerId}
        back={<ButtonLink to="/gestion/relectures">{say('backToAll')}</ButtonLink>}
      />
    </Page>
  );
}
