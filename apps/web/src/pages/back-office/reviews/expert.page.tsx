import { getRouteApi } from '@tanstack/react-router';

import { api } from '../../../api/client';
import { problemOf } from '../../../api/problems';
import { useWords } from '../../../i18n/words';
import { Loaded } from '../../../ui/loaded';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { ReviewState } from '../shared/states';
import { useDesk } from '../shared/who';

import { Decline } from './decline';
import { ExpertWayIn } from './expert-way-in';
import words from './expert.words.json';
import { ReviewFaces } from './review-faces';
import type { ReviewProps } from './review.page';

const route = getRouteApi('/expert/experts/$reviewId');

/** Nobody is here, or somebody who may not: whoever has the link of a mail may come in. */
const CLOSED: readonly number[] = [401, 403, 404];

/** Where an expert from outside reads one file and gives an opinion, without an account. */
export function ExpertPage() {
  const { reviewId } = route.useParams();
  const { token } = route.useRouteContext();
  const query = api.useQuery(
    'get',
    '/api/v1/reviews/{reviewId}',
    { params: { path: { reviewId } } },
    { retry: false },
  );
  if (query.isError && CLOSED.includes(problemOf(query.error).status))
    return <ExpertWayIn reviewId={reviewId} token={token} />;
  return (
    <Loaded query={query}>{(review) => <ExpertReview key={review.id} review={review} />}</Loaded>
  );
}

function ExpertReview({ review }: ReviewProps) {
  const say = useWords(words);
  const { me } = useDesk();
  const { applicationReference, applicationTitle, status, reviewerId, allowedActions } = review;
  return (
    <Page
      title={applicationTitle ?? applicationReference}
      width="full"
      above={
        <>
          <ReviewState status={status} />
          {applicationTitle !== null && <span>{applicationReference}</span>}
        </>
      }
      actions={allowedActions.includes('decline') && <Decline review={review} />}
    >
      {status === 'submitted' && (
        <Notice kind="good" title={say('done')}>
          <p>{say('done.text')}</p>
        </Notice>
      )}
      <ReviewFaces review={review} isMine={me === null || me.person.id === reviewerId} />
    </Page>
  );
}
