import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import type { Refusal } from '#kernel/problems';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { AllocationMethod } from './domain/allocation-rules';

export type AllocationId = Id<'Allocation'>;
export type SessionId = Id<'Session'>;
export type AppealId = Id<'Appeal'>;

export const APPEAL_STATUSES = ['filed', 'in-mediation', 'upheld', 'dismissed'] as const;

export type AppealStatus = (typeof APPEAL_STATUSES)[number];

export type AppealAction = 'mediate' | 'uphold' | 'dismiss';

/** `to-deliberate`: the method has no answer, and a session was planned instead. */
export const ALLOCATION_STATUSES = ['computed', 'to-deliberate'] as const;

export type AllocationStatus = (typeof ALLOCATION_STATUSES)[number];

/** A preview of who would get what: kept as it was computed, and never an act by itself. */
export interface Allocation {
  readonly id: AllocationId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly method: AllocationMethod;
  readonly status: AllocationStatus;
  /** Why nothing was computed; empty otherwise. */
  readonly refusals: readonly Refusal[];
  /** What the general pool and the risk share could give. */
  readonly general: Money;
  readonly risk: Money;
  readonly sessionId: SessionId | null;
  readonly computedBy: PersonId;
  readonly computedAt: Date;
}

export const SESSION_STATUSES = ['planned', 'open', 'closed', 'signed'] as const;

export type SessionStatus = (typeof SESSION_STATUSES)[number];

export type SessionAction = 'arrange' | 'open' | 'state-position' | 'conclude' | 'close' | 'sign';

export const STANCES = ['consent', 'reservation', 'objection'] as const;

export type Stance = (typeof STANCES)[number];

/** Those who sit together, what they weigh, and how many of them it takes. */
export interface SessionCollege {
  readonly code: string;
  readonly label: string;
  readonly weight: number;
  /** Present members without whom nothing is concluded. */
  readonly quorum: number;
}

export interface SessionMember {
  readonly personId: PersonId;
  readonly college: string;
  readonly isPresent: boolean;
}

/** A meeting of the committee on applications to one call. */
export interface CommitteeSession {
  readonly id: SessionId;
  readonly callId: CallId;
  readonly funderId: OrganisationId;
  readonly title: string;
  readonly plannedAt: Date;
  readonly status: SessionStatus;
  readonly version: number;
  readonly chairId: PersonId | null;
  readonly colleges: readonly SessionCollege[];
  readonly members: readonly SessionMember[];
}

/** What one member thinks of one file. */
export interface StatedPosition {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly stance: Stance;
  readonly reason: string;
}
