import { hasRole, organisationsOf, type Actor } from '#kernel/actors';
import { isUuid } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';
import type { OrganisationId } from '#domain/organisations';

import type { PartnerId } from '../consortia.types';

/** From least to most; each holds those before it. Who manages a part gives rights on it. */
export const RIGHT_LEVELS = ['view', 'comment', 'edit', 'manage'] as const;

export type RightLevel = (typeof RIGHT_LEVELS)[number];

/** Parts that belong to the consortium as a whole: its lead keeps them. */
export const COMMON_PARTS = ['sections', 'financing-plan', 'documents', 'charter'] as const;

/**
 * What a right is on, as a path: a part held in common, one section of the form, or the budget and
 * the documents of one partner.
 */
export type RightPart =
  | (typeof COMMON_PARTS)[number]
  | `sections/${string}`
  | `budgets/${PartnerId}`
  | `documents/${PartnerId}`;

/** A place in the consortium, as far as rights look at it. */
export interface RightHolder {
  readonly id: PartnerId;
  readonly organisationId: OrganisationId;
}

/** A right that was given to the actor, and not taken back. */
export interface GivenRight {
  readonly part: string;
  readonly level: RightLevel;
  /** In whose name the actor holds it: it ends with the place of that partner. */
  readonly partnerId: PartnerId;
}

export interface RightFacts {
  readonly leadOrganisationId: OrganisationId;
  readonly partners: readonly RightHolder[];
  readonly given: readonly GivenRight[];
}

/** What one actor may do with each part of what a consortium makes. */
export interface ConsortiumRights {
  /** Null: the actor is not round the table. */
  readonly on: (part: RightPart) => RightLevel | null;
  readonly may: (level: RightLevel, part: RightPart) => boolean;
}

/**
 * Rights by default: the people of a partner keep its own parts (its representative manages, its
 * contributors edit), and those of the lead the common ones; all others round the table comment, or
 * view where they only read. What was given adds to it and never takes away; a right on all sections
 * is one on each of them.
 */
export function rightsOf(actor: Actor, facts: RightFacts): ConsortiumRights {
  const mine = new Set<OrganisationId>(organisationsOf(actor));
  const places = facts.partners.filter(({ organisationId }) => mine.has(organisationId));
  const given = facts.given.filter(({ partnerId }) => places.some(({ id }) => id === partnerId));
  const on = (part: RightPart): RightLevel | null => {
    if (places.length === 0) return null;
    const keeper = keeperOf(part, facts);
    const byDefault = places.map(({ organisationId }) =>
      defaultLevel(actor, organisationId, keeper),
    );
    const levels = given.filter((right) => covers(right.part, part)).map(({ level }) => level);
    return highest([...byDefault, ...levels]);
  };
  return {
    on,
    may: (level, part) => {
      const held = on(part);
      return held !== null && rank(held) >= rank(level);
    },
  };
}

/** Lists what keeps a path from naming a part of this consortium. */
export function checkPart(
  part: string,
  partners: readonly Pick<RightHolder, 'id'>[],
): readonly Refusal[] {
  return isPart(part, partners) ? [] : [refusal('part-unknown', '/part')];
}

export function isPart(
  part: string,
  partners: readonly Pick<RightHolder, 'id'>[],
): part is RightPart {
  const [kind = '', name, ...rest] = part.split('/');
  if (rest.length > 0) return false;
  if (name === undefined) return (COMMON_PARTS as readonly string[]).includes(kind);
  if (kind === 'sections') return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  if (kind !== 'budgets' && kind !== 'documents') return false;
  return isUuid(name) && partners.some(({ id }) => id === name);
}

/** Every part there is, sections by name left out: the form of the call has those. */
export function partsOf(partners: readonly Pick<RightHolder, 'id'>[]): readonly RightPart[] {
  return [
    ...COMMON_PARTS,
    ...partners.map(({ id }) => `budgets/${id}` as const),
    ...partners.map(({ id }) => `documents/${id}` as const),
  ];
}

/** Whose people keep the part: one partner's, or the lead's. */
function keeperOf(part: RightPart, { leadOrganisationId, partners }: RightFacts) {
  const [kind, name] = part.split('/');
  if (name === undefined || kind === 'sections') return leadOrganisationId;
  return partners.find(({ id }) => id === name)?.organisationId ?? null;
}

function defaultLevel(
  actor: Actor,
  organisationId: OrganisationId,
  keeper: OrganisationId | null,
): RightLevel {
  const isOwn = organisationId === keeper;
  if (hasRole(actor, organisationId, 'representative')) return isOwn ? 'manage' : 'comment';
  if (hasRole(actor, organisationId, 'contributor')) return isOwn ? 'edit' : 'comment';
  return 'view';
}

function covers(given: string, part: RightPart): boolean {
  return given === part || (part.startsWith(`${given}/`) && given === 'sections');
}

function highest(levels: readonly RightLevel[]): RightLevel | null {
  return levels.reduce<RightLevel | null>(
    (best, level) => (best === null || rank(level) > rank(best) ? level : best),
    null,
  );
}

function rank(level: RightLevel): number {
  return RIGHT_LEVELS.indexOf(level);
}
