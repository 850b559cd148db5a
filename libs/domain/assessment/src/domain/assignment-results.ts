import type { PlannedApplication, PlannedReviewer } from './review-plan';

export interface WantedReview {
  readonly applicationId: string;
  readonly reviewerId: string;
}

/** Why one of many was not given: permanent, with its sentence in each language. */
export type WhyNotGiven =
  | 'application-not-open'
  | 'reviewer-without-role'
  | 'reviewer-in-conflict'
  | 'review-already-assigned';

export interface JudgedReview extends WantedReview {
  readonly why: WhyNotGiven | null;
}

/** Says of each whether it may be given; one that may not keeps no other back. */
export function judgeAssignments(
  wanted: readonly WantedReview[],
  applications: readonly PlannedApplication[],
  reviewers: readonly PlannedReviewer[],
): readonly JudgedReview[] {
  const files = new Map(applications.map((one) => [one.applicationId, one]));
  const people = new Map(reviewers.map((one) => [one.personId, one]));
  const asked = new Set<string>();
  return wanted.map((one) => {
    const key = `${one.applicationId}/${one.reviewerId}`;
    const isTwice = asked.has(key);
    asked.add(key);
    const why = whyNot(one, files.get(one.applicationId), people.get(one.reviewerId));
    return { ...one, why: why ?? (isTwice ? 'review-already-assigned' : null) };
  });
}

function whyNot(
  { applicationId, reviewerId }: WantedReview,
  file: PlannedApplication | undefined,
  person: PlannedReviewer | undefined,
): WhyNotGiven | null {
  if (file === undefined) return 'application-not-open';
  if (person === undefined) return 'reviewer-without-role';
  if (person.recusedFrom.includes(applicationId)) return 'reviewer-in-conflict';
  return file.takenBy.includes(reviewerId) ? 'review-already-assigned' : null;
}
