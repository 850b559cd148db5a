import { refusal, type Refusal } from '#kernel/problems';

import type { CallContent, PartnershipRules } from '../calls.types';

import { checkDistinct } from './distinct';

type Rules = Pick<CallContent, 'kind' | 'partnership'>;

/** Lists the rules that no consortium could keep, and those that betray the kind of the call. */
export function checkPartnershipRules({ kind, partnership }: Rules): Refusal[] {
  return [
    ...checkCounts(partnership),
    ...checkDistinct(partnership.requiredColleges, 'college-repeated', (index) =>
      pointer(`requiredColleges/${index}`),
    ),
    ...checkScope(partnership),
    ...(kind === 'cooperative-call' ? checkCooperation(partnership) : []),
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
function checkCooperation(rules: PartnershipRules): Refusal[] {
  const refusals: Refusal[] = [];
  if (rules.minPartners < 2)
    refusals.push(refusal('cooperation-needs-partners', pointer('minPartners')));
  if (!rules.refusesSingleCollege && rules.minColleges < 2)
    refusals.push(refusal('single-college-accepted', pointer('refusesSingleCollege')));
  return refusals;
}

function pointer(field: string): string {
  return `/partnership/${field}`;
}
