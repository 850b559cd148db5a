import { refusal, type Refusal } from '#kernel/problems';
import type { PartnershipRules } from '#domain/calls';

/**
 * Lists what keeps an organisation from taking one more place in a call, where it has so many in
 * other consortia. Structures may be in several unless the call says otherwise.
 */
export function checkMembership(
  {
    isMembershipExclusive,
    maxConsortiaPerOrganisation: max,
  }: Pick<PartnershipRules, 'isMembershipExclusive' | 'maxConsortiaPerOrganisation'>,
  places: number,
): readonly Refusal[] {
  if (isMembershipExclusive && places > 0) return [refusal('membership-exclusive')];
  if (max !== null && places >= max) return [refusal('in-enough-consortia', undefined, { max })];
  return [];
}
