import { hasRole, organisationsOf, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

import type { CommitteeSession } from './deliberation.types';

/** Previews allocations and arranges sessions. */
export function canPrepare(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker');
}

export function canReadAllocations(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, 'officer', 'decision-maker', 'auditor');
}

/** Those who prepare it, those who audit, and those who sit. */
export function canReadSession(
  actor: Actor,
  { funderId, members }: Pick<CommitteeSession, 'funderId' | 'members'>,
): boolean {
  const sits = members.some(({ personId }) => personId === actor.id);
  return canReadAllocations(actor, funderId) || (sits && organisationsOf(actor).includes(funderId));
}

/** A member who is there speaks for themselves, and for nobody else. */
export function canSpeak(actor: Actor, { members }: Pick<CommitteeSession, 'members'>): boolean {
  return members.some(({ personId, isPresent }) => isPresent && personId === actor.id);
}

/** What was said is concluded, closed and signed by the chair. */
export function canChair(actor: Actor, { chairId }: Pick<CommitteeSession, 'chairId'>): boolean {
  return chairId !== null && actor.id === chairId;
}
