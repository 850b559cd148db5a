import { asId } from '#kernel/ids';
import type { PartnershipRules } from '#domain/calls';
import type { College } from '#domain/organisations';

import type { PartnerFacts } from '../consortia.types';

import { checkPartnership } from './partnership';

/** A call that wants three partners of two colleges, led by one of the social economy. */
export const RULES: PartnershipRules = {
  minPartners: 3,
  maxPartners: 5,
  minColleges: 2,
  requiredColleges: [],
  refusesSingleCollege: true,
  leadMustBeEss: true,
  territoryScope: null,
  eachFundedPartnerHasBudget: true,
  maxConsortiaPerLead: 1,
  maxConsortiaPerOrganisation: null,
  isMembershipExclusive: false,
  minShareEss: null,
  maxSingleCollegeShare: null,
  leadLegalForms: [],
  leadMinAgeMonths: null,
  lettersOfCommitmentRequired: false,
  allowsIndividuals: false,
  minSteeringMeetings: 0,
};

export const partner = (college: College, facts: Partial<PartnerFacts> = {}): PartnerFacts => ({
  organisationId: asId<'Organisation'>(college),
  role: 'funded-partner',
  college,
  isEss: college === 'ess-organisation',
  isInsideTerritory: true,
  isFunder: false,
  legalForm: 'declared-association',
  ageMonths: 36,
  hasLetter: false,
  ...facts,
});

export const lead = (facts: Partial<PartnerFacts> = {}) =>
  partner('ess-organisation', { role: 'lead', ...facts });

/** What the rules have against the partners, without the name of the module. */
export const codesOf = (
  rules: Partial<PartnershipRules>,
  partners: readonly PartnerFacts[],
  meetings = 0,
) =>
  checkPartnership({ ...RULES, ...rules }, partners, { meetings }).map(({ code }) =>
    code.replace('consortia.', ''),
  );
