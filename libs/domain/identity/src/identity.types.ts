import type { Role } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import type { Language } from '#platform/messages';
import type { OrganisationId } from '#domain/organisations';

export type PersonId = Id<'Person'>;
export type MembershipId = Id<'Membership'>;
export type PasswordResetId = Id<'PasswordReset'>;

export interface Person {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  /** Lower case, trimmed: what it signs in with, and where it is written to. */
  readonly email: string;
  /** In which it is written to. */
  readonly language: Language;
  readonly version: number;
}

/** What a person may do for an organisation, from a day on. */
export interface Membership {
  readonly id: MembershipId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly roles: readonly Role[];
  /** Null for the house itself. */
  readonly grantedBy: PersonId | null;
  readonly since: Date;
  /** Null as long as it holds. */
  readonly endedAt: Date | null;
  readonly version: number;
}

/** A person, for one of its organisations. */
export interface Member {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  /** Given name, then family name. */
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}
