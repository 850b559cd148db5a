import type { DomainEvent } from '#platform/outbox';

import type { InstalmentId, RecoveryId } from './grants.types';

/** Told once by a migration, of each agreement that was in force before there were grants. */
export const OPENING_ASKED = 'grants.opening-asked.v1';
export const INSTALMENTS_DUE = 'grants.instalments-due.v1';
export const PAYMENT_SUSPENDED = 'grants.payment-suspended.v1';
export const PAYMENT_RESUMED = 'grants.payment-resumed.v1';
export const RECOVERY_ASKED = 'grants.recovery-asked.v1';
export const ORDERS_DRAFTED = 'grants.orders-drafted.v1';
export const INSTALMENT_PAID = 'grants.instalment-paid.v1';
export const PAYMENT_RETURNED = 'grants.payment-returned.v1';

interface InstalmentFacts {
  readonly [key: string]: string;
  readonly instalmentId: string;
}

export type OpeningAsked = DomainEvent<typeof OPENING_ASKED, { readonly agreementId: string }>;

/** Their trigger has come about: the clock of their payment runs. All are of one agreement. */
export type InstalmentsDue = DomainEvent<
  typeof INSTALMENTS_DUE,
  { readonly agreementId: string; readonly instalmentIds: readonly string[] }
>;

/** The clock stands still, for a reason that the payee is told. */
export type PaymentSuspended = DomainEvent<typeof PAYMENT_SUSPENDED, InstalmentFacts>;

export type PaymentResumed = DomainEvent<typeof PAYMENT_RESUMED, InstalmentFacts>;

/** Orders wait for the approval of a second person. */
export type OrdersDrafted = DomainEvent<
  typeof ORDERS_DRAFTED,
  {
    readonly [key: string]: string;
    readonly funderId: string;
    readonly orders: string;
    /** In euros, as the API writes it. */
    readonly total: string;
    readonly drafterId: string;
  }
>;

/** The bank says that it has left the funder's account. */
export type InstalmentPaid = DomainEvent<typeof INSTALMENT_PAID, InstalmentFacts>;

/** The bank gave it back: it is due again. */
export type PaymentReturned = DomainEvent<typeof PAYMENT_RETURNED, InstalmentFacts>;

/** More was paid than is due: its payee is asked to give it back. */
export type RecoveryAsked = DomainEvent<
  typeof RECOVERY_ASKED,
  { readonly [key: string]: string; readonly recoveryId: string }
>;

export function recoveryAsked(id: RecoveryId): RecoveryAsked {
  return { name: RECOVERY_ASKED, subjectId: id, payload: { recoveryId: id } };
}

export function instalmentsDue(payload: InstalmentsDue['payload']): InstalmentsDue {
  return { name: INSTALMENTS_DUE, subjectId: payload.agreementId, payload };
}

export function paymentSuspended(id: InstalmentId): PaymentSuspended {
  return { name: PAYMENT_SUSPENDED, subjectId: id, payload: { instalmentId: id } };
}

export function paymentResumed(id: InstalmentId): PaymentResumed {
  return { name: PAYMENT_RESUMED, subjectId: id, payload: { instalmentId: id } };
}

export function ordersDrafted(payload: OrdersDrafted['payload']): OrdersDrafted {
  return { name: ORDERS_DRAFTED, subjectId: payload.funderId, payload };
}

export function instalmentPaid(id: InstalmentId): InstalmentPaid {
  return { name: INSTALMENT_PAID, subjectId: id, payload: { instalmentId: id } };
}

export function paymentReturned(id: InstalmentId): PaymentReturned {
  return { name: PAYMENT_RETURNED, subjectId: id, payload: { instalmentId: id } };
}
