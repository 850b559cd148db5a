import type { College, LegalForm } from '#domain/organisations';
import type { TerritoryId } from '#domain/territories';

/** Whom the call wants round the table. Counts include the lead. */
export interface PartnershipRules {
  readonly minPartners: number;
  readonly maxPartners: number | null;
  readonly minColleges: number;
  readonly requiredColleges: readonly College[];
  /** Refuses partners who are all of one college, however many they are. */
  readonly refusesSingleCollege: boolean;
  readonly leadMustBeEss: boolean;
  /** Null: partners may come from anywhere. */
  readonly territoryScope: TerritoryScope | null;
  /** Each partner that is to receive money has a budget of its own. */
  readonly eachFundedPartnerHasBudget: boolean;
  /** How many consortia one organisation may lead in this call. */
  readonly maxConsortiaPerLead: number;
  /** In how many it may be, lead or not; null: no limit. */
  readonly maxConsortiaPerOrganisation: number | null;
  /** Who is in one consortium of the call is in no other. */
  readonly isMembershipExclusive: boolean;
  /** Of partners, in percent, who are of the social and solidarity economy; null: no such bar. */
  readonly minShareEss: string | null;
  /** Of partners, in percent, who are of one college at most; null: no such bar. */
  readonly maxSingleCollegeShare: string | null;
  /** What the lead must be; none named: anything. */
  readonly leadLegalForms: readonly LegalForm[];
  readonly leadMinAgeMonths: number | null;
  /** Each partner but the lead joins a signed letter. */
  readonly lettersOfCommitmentRequired: boolean;
  /** Natural persons may be partners too. */
  readonly allowsIndividuals: boolean;
  /** Meetings of the steering group, with minutes, before submission. */
  readonly minSteeringMeetings: number;
}

/** So many partners have their seat in one of the territories, or in what these are made of. */
export interface TerritoryScope {
  readonly territoryIds: readonly TerritoryId[];
  readonly minPartnersInside: number;
}
