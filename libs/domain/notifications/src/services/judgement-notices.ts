import { asId } from '#kernel/ids';
import {
  PERSON_RECUSED,
  REVIEW_ASSIGNED,
  REVIEW_DECLINED,
  REVIEW_DUE,
  SCORES_DIVERGED,
  type PersonRecused,
  type ReviewAssigned,
  type ReviewDeclined,
  type ReviewDue,
  type ScoresDiverged,
} from '#domain/assessment';
import type { PersonId } from '#domain/identity';

import type { Notice } from '../notifications.types';

import { toOfficers, toReviewer, type ApplicationStory } from '../domain/notices';

/** Those about reviews, and those who write them. */
export type JudgementEvent =
  | ReviewAssigned
  | ReviewDeclined
  | ReviewDue
  | PersonRecused
  | ScoresDiverged;

/** What becomes of reviews, and of those who write them. */
export function onJudgement(story: ApplicationStory, event: JudgementEvent): readonly Notice[] {
  switch (event.name) {
    case REVIEW_ASSIGNED:
      // The mail with the link tells experts from outside.
      return event.payload.isExternal
        ? []
        : [toReviewer('review-assigned', story, personOf(event))];
    case REVIEW_DUE:
      return [toReviewer('review-due', story, personOf(event))];
    case REVIEW_DECLINED:
      return [toOfficers('review-declined', story)];
    case PERSON_RECUSED:
      return event.payload.cause === 'declared' ? [toOfficers('person-recused', story)] : [];
    case SCORES_DIVERGED:
      return [toOfficers('scores-diverged', story)];
  }
}

function personOf({ payload }: ReviewAssigned | ReviewDue): PersonId {
  return asId<'Person'>(payload.reviewerId);
}
