import type { Role } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import type { OrganisationId } from '#domain/organisations';

export type PersonId = Id<'Person'>;
export type MembershipId = Id<'Membership'>;

/** In which people are written to. */
export const LANGUAGES = ['fr', 'en'] as const;

export type PersonLanguage = (typeof LANGUAGES)[number];

export interface Person {
  readonly id: PersonId;
  readonly givenName: string;
  readonly familyName: string;
  /** Lower case, trimmed: what it signs in with, and where it is written to. */
  readonly email: string;
  readonly language: PersonLanguage;
  readonly version: number;
}

/** A person, for one of its organisations. */
export interface Member {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  /** Given name, then family name. */
  readonly name: string;
  readonly email: string;
  readonly language: PersonLanguage;
  readonly roles: readonly Role[];
}
