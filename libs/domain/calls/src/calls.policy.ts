import { hasRole, organisationsOf, organisationsWhere, type Actor } from '#kernel/actors';
import type { OrganisationId } from '#domain/organisations';

import { CALL_LIFECYCLE, type CallAction } from './domain/call-lifecycle';

/** Who writes the calls of a funder; the gate asks for the same. */
export const CALL_WRITERS = ['officer', 'administrator'] as const;

/** The worker closes calls; nobody else does. */
const ACTIONS_OF_PEOPLE: readonly CallAction[] = [
  'change',
  'publish',
  'revise',
  'extend',
  'cancel',
  'declare-void',
];

export function mayWriteCallsOf(actor: Actor, funderId: OrganisationId): boolean {
  return hasRole(actor, funderId, ...CALL_WRITERS);
}

/** The funders whose calls the actor may write. */
export function fundersWrittenBy(actor: Actor): readonly OrganisationId[] {
  return organisationsWhere(actor, ...CALL_WRITERS);
}

/** The funders whose drafts the actor may read: the same as row-level security says. */
export function fundersReadBy(actor: Actor): readonly OrganisationId[] {
  return organisationsOf(actor);
}

/** By status, what those who write a call may do to it. */
export const WRITERS_ACTIONS: Readonly<Record<string, readonly CallAction[]>> = Object.fromEntries(
  CALL_LIFECYCLE.states.map((status) => [
    status,
    CALL_LIFECYCLE.actionsIn(status).filter((action) => ACTIONS_OF_PEOPLE.includes(action)),
  ]),
);
