import type { Role } from '#kernel/actors';
import { refusal, type Refusal } from '#kernel/problems';

/** What stands for or against giving an application to a person. */
export interface ReviewerFacts {
  readonly memberships: readonly {
    readonly organisationId: string;
    readonly roles: readonly Role[];
  }[];
  /** The organisations of the consortium that is judged. */
  readonly partnerIds: readonly string[];
  /** By what they declared, or by what was found. */
  readonly isRecused: boolean;
}

/** Lists every reason not to have this person review this application, or an expert from outside. */
export function checkAssignment(
  { memberships, partnerIds, isRecused }: ReviewerFacts,
  funderId: string,
  isExternal = false,
): readonly Refusal[] {
  const isReviewer =
    isExternal ||
    memberships.some(
      ({ organisationId, roles }) => organisationId === funderId && roles.includes('reviewer'),
    );
  const isLinked =
    isRecused || memberships.some(({ organisationId }) => partnerIds.includes(organisationId));
  return [
    ...(isReviewer ? [] : [refusal('reviewer-without-role', '/reviewerId')]),
    ...(isLinked ? [refusal('reviewer-in-conflict', '/reviewerId')] : []),
  ];
}
