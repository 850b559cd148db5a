import { refusal, type Refusal } from '#kernel/problems';
import type { PartnershipRules } from '#domain/calls';
import type { College } from '#domain/organisations';

import type { PartnerFacts } from '../consortia.types';

/**
 * Lists what keeps these partners from answering a call with these rules; empty: they may.
 *
 * Every partner counts, associated ones too, and the lead among them. Whether each funded partner
 * has a budget is for the application to say: the budget is there.
 */
export function checkPartnership(
  rules: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  return [
    ...checkSize(rules, partners),
    ...checkColleges(rules, partners),
    ...checkLead(rules, partners),
    ...checkTerritory(rules, partners),
    ...checkFunder(partners),
  ];
}

function checkSize(
  { minPartners, maxPartners }: PartnershipRules,
  { length: partners }: readonly PartnerFacts[],
): readonly Refusal[] {
  if (partners < minPartners) return [fault('too-few-partners', { partners, minPartners })];
  if (maxPartners !== null && partners > maxPartners)
    return [fault('too-many-partners', { partners, maxPartners })];
  return [];
}

function checkColleges(
  { minColleges, requiredColleges, refusesSingleCollege }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  const present = new Set(partners.map(({ college }) => college));
  const colleges = present.size;
  const refusals: Refusal[] = [];
  if (colleges < minColleges) refusals.push(fault('too-few-colleges', { colleges, minColleges }));
  if (refusesSingleCollege && colleges === 1) refusals.push(fault('single-college'));
  return [...refusals, ...requiredColleges.filter((one) => !present.has(one)).map(missing)];
}

function checkLead(
  { leadMustBeEss }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  const lead = partners.find(({ role }) => role === 'lead');
  if (lead === undefined) return [fault('lead-missing')];
  return leadMustBeEss && !lead.isEss ? [fault('lead-not-ess')] : [];
}

function checkTerritory(
  { territoryScope }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  if (territoryScope === null) return [];
  const { minPartnersInside } = territoryScope;
  const partnersInside = partners.filter(({ isInsideTerritory }) => isInsideTerritory).length;
  if (partnersInside >= minPartnersInside) return [];
  return [fault('too-few-partners-inside-territory', { partnersInside, minPartnersInside })];
}

/** A funder is on the other side of the agreement: it cannot be a party to it twice. */
function checkFunder(partners: readonly PartnerFacts[]): readonly Refusal[] {
  return partners.some(({ isFunder }) => isFunder) ? [fault('funder-is-a-partner')] : [];
}

/** The name of the college is chosen by the sentence, whose keys can hold no hyphen. */
function missing(college: College): Refusal {
  return fault('required-college-missing', { college: college.replaceAll('-', '_') });
}

/** Said by other modules too, so under its full name. */
function fault(code: string, params?: Readonly<Record<string, string | number>>): Refusal {
  return refusal(`consortia.${code}`, '/partners', params);
}
