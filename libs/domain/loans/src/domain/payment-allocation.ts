import type { LocalDate } from '#kernel/dates';

/** What a debt is made of. */
export const COMPONENTS = ['COST', 'PENALTY', 'FEE', 'INTEREST', 'PRINCIPAL'] as const;

export type Component = (typeof COMPONENTS)[number];

/** Where a due date stands on the day of a payment: behind it, on it, or still ahead. */
export const PHASES = ['PAST_DUE', 'DUE', 'IN_ADVANCE'] as const;

export type Phase = (typeof PHASES)[number];

export interface DebtItem {
  readonly id: string;
  readonly dueDate: LocalDate;
  readonly component: Component;
  readonly cents: bigint;
}

export interface Step {
  readonly phase: Phase;
  readonly component: Component;
}

export interface Payment {
  readonly id: string;
  readonly day: LocalDate;
  readonly cents: bigint;
}

export interface ItemShare {
  readonly item: DebtItem;
  readonly phase: Phase;
  readonly cents: bigint;
  readonly left: bigint;
}

export interface AllocatedPayment {
  readonly payment: Payment;
  readonly shares: readonly ItemShare[];
  /** Waits in suspense: nothing that the order names was owed any more. */
  readonly unallocated: bigint;
}

/**
 * Past due before due before in advance; within each, costs, penalties, fees, interest, principal.
 * Source: civil code art. 1343-1 (interest before principal), and the practice of its accessories.
 */
export const DEFAULT_ORDER: readonly Step[] = PHASES.flatMap((phase) =>
  COMPONENTS.map((component) => ({ phase, component })),
);

/**
 * Spreads payments over what is owed, in the order of their days, each by the order given: within a
 * step, the oldest due date first, then the item listed first. No item goes below zero.
 */
export function allocatePayments(
  items: readonly DebtItem[],
  payments: readonly Payment[],
  order: readonly Step[] = DEFAULT_ORDER,
): readonly AllocatedPayment[] {
  const owed = new Map(items.map((item) => [item, item.cents]));
  const oldestFirst = items.toSorted((a, b) => compareDays(a.dueDate, b.dueDate));
  return payments
    .toSorted((a, b) => compareDays(a.day, b.day))
    .map((payment) => spread(payment, oldestFirst, owed, order));
}

function spread(
  payment: Payment,
  items: readonly DebtItem[],
  owed: Map<DebtItem, bigint>,
  order: readonly Step[],
): AllocatedPayment {
  const shares: ItemShare[] = [];
  let rest = payment.cents;
  for (const { phase, component } of order)
    for (const item of items) {
      const left = owed.get(item) ?? 0n;
      const isHere = item.component === component && phaseOf(item, payment.day) === phase;
      const cents = isHere ? (left < rest ? left : rest) : 0n;
      if (cents === 0n) continue;
      rest -= cents;
      owed.set(item, left - cents);
      shares.push({ item, phase, cents, left: left - cents });
    }
  return { payment, shares, unallocated: rest };
}

function phaseOf({ dueDate }: DebtItem, day: LocalDate): Phase {
  if (dueDate < day) return 'PAST_DUE';
  return dueDate === day ? 'DUE' : 'IN_ADVANCE';
}

function compareDays(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
