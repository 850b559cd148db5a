import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { TerritoryId } from '#domain/territories';

export type OrganisationId = Id<'Organisation'>;

export type MergeId = Id<'Merge'>;

/** `proposed`: awaits the administrators of both sides. `done`: one is an alias of the other. */
export const MERGE_STATUSES = ['proposed', 'done', 'declined', 'undone'] as const;

export type MergeStatus = (typeof MERGE_STATUSES)[number];

/** The group in which a partner counts when a call asks for a mix of partners. */
export const COLLEGES = [
  'ess-organisation',
  'company',
  'local-authority',
  'residents',
  'research-training',
  'funder',
  'other-public',
] as const;

export type College = (typeof COLLEGES)[number];

/** What sort of actor it is, whatever part it plays in a call. */
export const ACTOR_FAMILIES = [
  'association',
  'cooperative',
  'mutual',
  'foundation',
  'company',
  'local-authority',
  'public-body',
  'research-training',
  'residents-group',
  'bank',
] as const;

export type ActorFamily = (typeof ACTOR_FAMILIES)[number];

export const LEGAL_FORMS = [
  'declared-association',
  'public-utility-association',
  'local-law-association',
  'undeclared-group',
  'scic',
  'scop',
  'cae',
  'other-cooperative',
  'mutual-society',
  'foundation',
  'endowment-fund',
  'commercial-company',
  'sole-trader',
  'mixed-economy-company',
  'commune',
  'commune-grouping',
  'department',
  'region',
  'state-service',
  'public-establishment',
  'public-interest-grouping',
] as const;

export type LegalForm = (typeof LEGAL_FORMS)[number];

/** A legal person, or a group of residents that has not become one. Nothing here is confidential. */
export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly college: College;
  readonly actorFamily: ActorFamily;
  /** Null for who is in no register: a group of residents, or an association known by its RNA. */
  readonly siren: string | null;
  /** Of the seat. */
  readonly siret: string | null;
  readonly rna: string | null;
  /** Of the social and solidarity economy, by law or because it says so. */
  readonly isEss: boolean;
  readonly seatTerritoryId: TerritoryId | null;
  readonly createdOn: LocalDate | null;
  readonly version: number;
}
