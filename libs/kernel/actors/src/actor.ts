import type { Id } from '#kernel/ids';

/**
 * What a person may be for an organisation.
 * Of a funder: `officer` (instructs), `reviewer` (scores what is assigned), `decision-maker`.
 * Of a candidate: `representative` (engages it in law), `contributor` (writes).
 * Of any: `administrator` (its people and identity), `auditor` (reads).
 */
export const ROLES = [
  'administrator',
  'officer',
  'reviewer',
  'decision-maker',
  'representative',
  'contributor',
  'auditor',
] as const;

export type Role = (typeof ROLES)[number];

export type ActorKind = 'anonymous' | 'person' | 'client' | 'system';

export interface Membership {
  readonly organisationId: Id<'Organisation'>;
  readonly roles: readonly Role[];
}

export interface Actor {
  readonly kind: ActorKind;
  /** Of the person or API client; null for the anonymous and the system. */
  readonly id: Id<'Person'> | Id<'Client'> | null;
  readonly memberships: readonly Membership[];
  /** What its token or its link is limited to, such as `applications:read`; null: no limit. */
  readonly scopes: readonly string[] | null;
}

export const ANONYMOUS: Actor = { kind: 'anonymous', id: null, memberships: [], scopes: null };

/** The house itself, at work on a job: sees every organisation. */
export const SYSTEM: Actor = { kind: 'system', id: null, memberships: [], scopes: null };

export function organisationsOf({ memberships }: Actor): readonly Id<'Organisation'>[] {
  return memberships.map(({ organisationId }) => organisationId);
}

/** The organisations for which the actor has at least one of the roles. */
export function organisationsWhere(
  { memberships }: Actor,
  ...roles: readonly Role[]
): readonly Id<'Organisation'>[] {
  return memberships
    .filter((membership) => membership.roles.some((role) => roles.includes(role)))
    .map(({ organisationId }) => organisationId);
}

/** Whether the actor has at least one of the roles for that organisation. */
export function hasRole(
  actor: Actor,
  organisationId: Id<'Organisation'>,
  ...roles: readonly Role[]
): boolean {
  return organisationsWhere(actor, ...roles).includes(organisationId);
}

/** What a session may reach that was opened by the link of a mail: one thing of that kind. */
export function linkScope(kind: string, id: string): string {
  return `link:${kind}:${id}`;
}

/** The one thing of that kind that the actor came by a link to; null for whoever came otherwise. */
export function linkedTo({ scopes }: Actor, kind: string): string | null {
  const prefix = linkScope(kind, '');
  const scope = scopes?.find((one) => one.startsWith(prefix));
  return scope === undefined ? null : scope.slice(prefix.length);
}
