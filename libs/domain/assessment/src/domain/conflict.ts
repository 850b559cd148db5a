import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';

export type InterestId = Id<'Interest'>;

export const INTEREST_KINDS = [
  'mandate',
  'employment',
  'shares',
  'volunteering',
  'family',
] as const;

export type InterestKind = (typeof INTEREST_KINDS)[number];

/** What a person is to an organisation: by their rights here, or by what they declared. */
export type Tie = 'member' | 'former-member' | InterestKind;

/** What an organisation is to an application. */
export type Side =
  | 'lead'
  | 'funded-partner'
  | 'associated-partner'
  | 'former-partner'
  | 'co-funder'
  | 'merged-consortium';

/** One way from a person to an application. */
export interface ConflictLink {
  readonly organisationId: string;
  readonly tie: Tie;
  readonly side: Side;
}

export type RecusalCause = 'computed' | 'declared';

/** A tie that ended longer ago no longer stands in the way (D22). */
export const TIES_LAST_YEARS = 3;

export interface Declaration {
  readonly hasConflict: boolean;
  /** Needed when there is one: officers read it. */
  readonly reason: string | null;
}

/** Lists every reason not to take this declaration. */
export function checkDeclaration({ hasConflict, reason }: Declaration): readonly Refusal[] {
  const isSilent = reason === null || reason.trim() === '';
  return hasConflict && isSilent ? [refusal('conflict-without-reason', '/reason')] : [];
}

export interface NewInterest {
  readonly kind: InterestKind;
  readonly organisationId: string | null;
  readonly siren: string | null;
  readonly beganOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** Lists every reason not to take this interest: one organisation, and days in their order. */
export function checkInterest(interest: NewInterest, today: LocalDate): readonly Refusal[] {
  const { organisationId, siren, beganOn, endedOn } = interest;
  const named = [organisationId, siren].filter((one) => one !== null).length;
  return [
    ...(named === 1 ? [] : [refusal('interest-without-organisation', '/organisationId')]),
    ...(beganOn > today ? [refusal('interest-not-begun', '/beganOn')] : []),
    ...(endedOn !== null && endedOn < beganOn
      ? [refusal('interest-ends-before-it-begins', '/endedOn')]
      : []),
  ];
}
