import type { Membership } from '#kernel/actors';

import type { PersonId } from './auth.types';

export const ACTOR_SOURCE = Symbol('ACTOR_SOURCE');

/** Tells what a person may do. Provided by whoever keeps people and their memberships. */
export interface ActorSource {
  membershipsOf(personId: PersonId): Promise<readonly Membership[]>;
}
