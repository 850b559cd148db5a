import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

import type { InstalmentStatus } from '../grants.types';

/** What decides whether an instalment may be paid, read at one moment. */
export interface PaymentFacts {
  readonly status: InstalmentStatus;
  readonly suspendedOn: LocalDate | null;
  /** Whether the payee has subscribed the commitment that its legal form asks for. */
  readonly isCommitted: boolean;
  /** Names of those whose report is past its day, when that stops the payment. */
  readonly overdueReports: readonly string[];
  /** Names of those whose aid is not assessed and counted yet. */
  readonly unsettledAid: readonly string[];
  /** Where the payee is paid; null when it has not said. */
  readonly account: PayeeAccountFacts | null;
  /** Whether the funder has said from where it pays. */
  readonly hasPayerAccount: boolean;
}

export interface PayeeAccountFacts {
  /** Whether this funder has accepted the proof that the account is the payee's. */
  readonly isProofAccepted: boolean;
  /** 1 for the first account; a later one replaces another. */
  readonly number: number;
  readonly recordedAt: Date;
}

/** A changed account waits, so that whoever is told of the change can speak up. */
export const HOURS_AFTER_A_CHANGE = 72;

const HOUR_MS = 3_600_000;

/** Every reason not to pay an instalment now; nothing when it can be ordered. */
export function paymentBlockers(facts: PaymentFacts, now: Date): readonly Refusal[] {
  return [...onStatus(facts), ...onPayee(facts), ...onAccount(facts, now)];
}

function onStatus({ status, suspendedOn }: PaymentFacts): readonly Refusal[] {
  if (status === 'planned') return [refusal('trigger-awaited')];
  if (status === 'ordered') return [refusal('already-ordered')];
  if (status === 'paid') return [refusal('already-paid')];
  if (status === 'dropped') return [refusal('instalment-dropped')];
  return suspendedOn === null ? [] : [refusal('payment-suspended', undefined, { suspendedOn })];
}

function onPayee({ isCommitted, overdueReports, unsettledAid }: PaymentFacts): readonly Refusal[] {
  return [
    ...(isCommitted ? [] : [refusal('commitment-missing')]),
    ...(overdueReports.length === 0
      ? []
      : [refusal('report-overdue', undefined, { names: overdueReports.join(', ') })]),
    ...(unsettledAid.length === 0
      ? []
      : [refusal('aid-not-settled', undefined, { names: unsettledAid.join(', ') })]),
  ];
}

function onAccount({ account, hasPayerAccount }: PaymentFacts, now: Date): readonly Refusal[] {
  const refusals = hasPayerAccount ? [] : [refusal('payer-account-missing')];
  if (account === null) return [...refusals, refusal('payee-account-missing')];
  if (!account.isProofAccepted) refusals.push(refusal('account-proof-not-accepted'));
  const opensAt = account.recordedAt.getTime() + HOURS_AFTER_A_CHANGE * HOUR_MS;
  if (account.number > 1 && opensAt > now.getTime())
    refusals.push(refusal('account-just-changed', undefined, { hours: HOURS_AFTER_A_CHANGE }));
  return refusals;
}
