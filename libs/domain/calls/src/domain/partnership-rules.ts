import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, PartnershipRules } from '../calls.types';

import { checkDistinct } from './distinct';
import { MODE_RULES, type ModeRules } from './modes';
import { checkShares } from './partnership-shares';

type Rules = Pick<CallContent, 'mode' | 'partnership'>;

/** Lists the rules that no consortium could keep, and those that betray the mode of the call. */
export function checkPartnershipRules({ mode, partnership }: Rules): Refusal[] {
  return [
    ...checkCounts(partnership),
    ...checkDistinct(partnership.requiredColleges, 'college-repeated', (index) =>
      pointer(`requiredColleges/${index}`),
    ),
    ...checkScope(partnership),
    ...checkTogether(partnership, MODE_RULES[mode]),
    ...checkShares(partnership),
    ...checkMembership(partnership),
  ];
}

function checkCounts(rules: PartnershipRules): Refusal[] {
  const { minPartners, minColleges, requiredColleges, refusesSingleCollege } = rules;
  const maxPartners = rules.maxPartners ?? Infinity;
  const refusals: Refusal[] = [];
  if (minPartners > maxPartners)
    refusals.push(refusal('min-partners-above-max', pointer('minPartners')));
  if (minColleges > minPartners)
    refusals.push(refusal('min-colleges-above-min-partners', pointer('minColleges')));
  if (new Set(requiredColleges).size > maxPartners)
    refusals.push(refusal('required-colleges-above-max-partners', pointer('requiredColleges')));
  if (refusesSingleCollege && maxPartners === 1)
    refusals.push(refusal('single-college-unavoidable', pointer('refusesSingleCollege')));
  return refusals;
}

function checkScope({ territoryScope, maxPartners }: PartnershipRules): Refusal[] {
  if (territoryScope === null) return [];
  const { territoryIds, minPartnersInside } = territoryScope;
  const refusals: Refusal[] = [];
  if (territoryIds.length === 0)
    refusals.push(refusal('territory-scope-empty', pointer('territoryScope/territoryIds')));
  if (minPartnersInside > (maxPartners ?? Infinity))
    refusals.push(
      refusal('partners-inside-above-max', pointer('territoryScope/minPartnersInside')),
    );
  return refusals;
}

/** A cooperative call brings different actors together, or it is not one. */
function checkTogether(rules: PartnershipRules, mode: ModeRules): Refusal[] {
  const { minPartners, minColleges } = mode;
  const refusals: Refusal[] = [];
  if (rules.minPartners < minPartners)
    refusals.push(refusal('cooperation-needs-partners', pointer('minPartners'), { minPartners }));
  if (!rules.refusesSingleCollege && rules.minColleges < minColleges)
    refusals.push(refusal('single-college-accepted', pointer('refusesSingleCollege')));
  return refusals;
}

function checkMembership(rules: PartnershipRules): Refusal[] {
  const { maxConsortiaPerLead, maxConsortiaPerOrganisation: most, isMembershipExclusive } = rules;
  const refusals: Refusal[] = [];
  if (most !== null && most < maxConsortiaPerLead)
    refusals.push(refusal('leads-above-memberships', pointer('maxConsortiaPerLead'), { most }));
  if (isMembershipExclusive && (maxConsortiaPerLead > 1 || (most !== null && most > 1)))
    refusals.push(refusal('exclusive-membership-many', pointer('isMembershipExclusive')));
  return refusals;
}

function pointer(field: string): string {
  return `/partnership/${field}`;
}
