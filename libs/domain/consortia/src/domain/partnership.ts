import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';
import type { PartnershipRules } from '#domain/calls';
import type { College } from '#domain/organisations';

import type { PartnerFacts } from '../consortia.types';

const WHOLE_PPM = 1_000_000n;

/** What partners did together before they submit. */
export interface SteeringFacts {
  /** Meetings with minutes, those struck out left aside. */
  readonly meetings: number;
}

/**
 * Lists what keeps these partners from answering a call with these rules; empty: they may.
 *
 * Every partner counts, associated ones too, and the lead among them; who only lends a hand does
 * not. Whether each funded partner has a budget is for the application to say: the budget is there.
 */
export function checkPartnership(
  rules: PartnershipRules,
  all: readonly PartnerFacts[],
  { meetings }: SteeringFacts,
): readonly Refusal[] {
  const partners = all.filter(({ role }) => role !== 'contributor');
  return [
    ...checkSize(rules, partners),
    ...checkColleges(rules, partners),
    ...checkShares(rules, partners),
    ...checkLead(rules, partners),
    ...checkTerritory(rules, partners),
    ...checkPeople(rules, partners),
    ...checkLetters(rules, partners),
    ...checkMeetings(rules, meetings),
    ...checkFunder(all),
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
  return [...refusals, ...requiredColleges.filter((one) => !present.has(one)).map(missingCollege)];
}

/** Shares are of partners, not of money. Compared exactly: a third of nine is not below a third. */
function checkShares(
  { minShareEss, maxSingleCollegeShare }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  if (partners.length === 0) return [];
  const ess = partners.filter(({ isEss }) => isEss).length;
  const largest = Math.max(...partners.map((one) => sizeOf(one.college, partners)));
  const refusals: Refusal[] = [];
  if (minShareEss !== null && isBelow(ess, partners.length, minShareEss))
    refusals.push(fault('share-of-ess-too-small', { minShare: minShareEss }));
  if (maxSingleCollegeShare !== null && isAbove(largest, partners.length, maxSingleCollegeShare))
    refusals.push(fault('college-too-large', { maxShare: maxSingleCollegeShare }));
  return refusals;
}

function sizeOf(college: College, partners: readonly PartnerFacts[]): number {
  return partners.filter((partner) => partner.college === college).length;
}

function isBelow(part: number, whole: number, percent: string): boolean {
  return BigInt(part) * WHOLE_PPM < BigInt(whole) * parsePercent(percent).ppm;
}

function isAbove(part: number, whole: number, percent: string): boolean {
  return BigInt(part) * WHOLE_PPM > BigInt(whole) * parsePercent(percent).ppm;
}

function checkLead(
  { leadMustBeEss, leadLegalForms, leadMinAgeMonths }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  const lead = partners.find(({ role }) => role === 'lead');
  if (lead === undefined) return [fault('lead-missing')];
  const { isEss, legalForm, ageMonths } = lead;
  const refusals: Refusal[] = [];
  if (leadMustBeEss && !isEss) refusals.push(fault('lead-not-ess'));
  if (leadLegalForms.length > 0 && (legalForm === null || !leadLegalForms.includes(legalForm)))
    refusals.push(fault('lead-of-another-legal-form'));
  if (leadMinAgeMonths === null) return refusals;
  if (ageMonths === null) return [...refusals, fault('lead-age-unknown', { leadMinAgeMonths })];
  if (ageMonths < leadMinAgeMonths)
    refusals.push(fault('lead-too-young', { ageMonths, leadMinAgeMonths }));
  return refusals;
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

/** In law a sole trader is a natural person; a group of residents is several. */
function checkPeople(
  { allowsIndividuals }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  const individuals = partners.filter(({ legalForm }) => legalForm === 'sole-trader').length;
  if (allowsIndividuals || individuals === 0) return [];
  return [fault('individuals-not-admitted', { individuals })];
}

/** The lead commits itself by submitting. */
function checkLetters(
  { lettersOfCommitmentRequired }: PartnershipRules,
  partners: readonly PartnerFacts[],
): readonly Refusal[] {
  const missing = partners.filter(({ role, hasLetter }) => role !== 'lead' && !hasLetter).length;
  if (!lettersOfCommitmentRequired || missing === 0) return [];
  return [fault('letters-missing', { missing })];
}

function checkMeetings(
  { minSteeringMeetings }: PartnershipRules,
  meetings: number,
): readonly Refusal[] {
  if (meetings >= minSteeringMeetings) return [];
  return [fault('too-few-meetings', { meetings, minSteeringMeetings })];
}

/** A funder is on the other side of the agreement: it cannot be a party to it twice. */
function checkFunder(partners: readonly PartnerFacts[]): readonly Refusal[] {
  return partners.some(({ isFunder }) => isFunder) ? [fault('funder-is-a-partner')] : [];
}

/** The name of the college is chosen by the sentence, whose keys can hold no hyphen. */
function missingCollege(college: College): Refusal {
  return fault('required-college-missing', { college: college.replaceAll('-', '_') });
}

/** Said by other modules too, so under its full name. */
function fault(code: string, params?: Readonly<Record<string, string | number>>): Refusal {
  return refusal(`consortia.${code}`, '/partners', params);
}
