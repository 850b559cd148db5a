import type { Role } from '#kernel/actors';
import type { Id } from '#kernel/ids';

import type { ClientId, PersonId, SessionId } from '../auth.types';

/** A person, as a session or one of their own tokens shows it. */
export interface PersonHolder {
  readonly kind: 'person';
  readonly personId: PersonId;
  readonly sessionId: SessionId | null;
  readonly scopes: readonly string[] | null;
}

/** A programme of an organisation. */
export interface ClientHolder {
  readonly kind: 'client';
  readonly clientId: ClientId;
  readonly organisationId: Id<'Organisation'>;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
}

/** Whom what was shown belongs to; not yet what they may do. */
export type Holder = PersonHolder | ClientHolder;
