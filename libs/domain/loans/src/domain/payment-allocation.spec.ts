import fc from 'fast-check';

import { addDays, asLocalDate } from '#kernel/dates';

import {
  allocatePayments,
  COMPONENTS,
  DEFAULT_ORDER,
  type AllocatedPayment,
  type DebtItem,
} from './payment-allocation';

const START = asLocalDate('2026-01-01');

const item = fc.record({
  id: fc.uuid(),
  dueDate: fc.integer({ min: 0, max: 90 }).map((days) => addDays(START, days)),
  component: fc.constantFrom(...COMPONENTS),
  cents: fc.bigInt({ min: 0n, max: 100_000n }),
});
const payment = fc.record({
  id: fc.uuid(),
  day: fc.integer({ min: 0, max: 120 }).map((days) => addDays(START, days)),
  cents: fc.bigInt({ min: 1n, max: 200_000n }),
});
const items = fc.array(item, { maxLength: 12 });
const payments = fc.array(payment, { maxLength: 6 });

const paidBy = ({ shares }: AllocatedPayment) =>
  shares.reduce((total, { cents }) => total + cents, 0n);

const paidTo = (allocated: readonly AllocatedPayment[], one: DebtItem) =>
  allocated
    .flatMap(({ shares }) => shares)
    .filter((share) => share.item === one)
    .reduce((total, { cents }) => total + cents, 0n);

describe('A payment', () => {
  it('is spent to the cent, and pays nothing twice', () => {
    fc.assert(
      fc.property(items, payments, (owed, paid) => {
        const allocated = allocatePayments(owed, paid);
        for (const one of allocated) expect(paidBy(one) + one.unallocated).toBe(one.payment.cents);
        for (const one of owed) expect(paidTo(allocated, one) <= one.cents).toBe(true);
      }),
    );
  });

  it('pays nothing further down the order while something above is owed', () => {
    fc.assert(
      fc.property(items, payment, (owed, one) => {
        const [allocated] = allocatePayments(owed, [one]);
        const ranks = (allocated?.shares ?? []).map(({ item: { component }, phase }) =>
          DEFAULT_ORDER.findIndex((step) => step.phase === phase && step.component === component),
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const unfinished = (allocated?.shares ?? []).filter(({ left }) => left > 0n);
        expect(unfinished.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of two sums on one day does what their total would', () => {
    fc.assert(
      fc.property(items, payment, fc.bigInt({ min: 1n, max: 50_000n }), (owed, one, more) => {
        const whole = allocatePayments(owed, [{ ...one, cents: one.cents + more }]);
        const parts = allocatePayments(owed, [one, { ...one, id: 'second', cents: more }]);
        for (const each of owed) expect(paidTo(parts, each)).toBe(paidTo(whole, each));
      }),
    );
  });

  it('goes to the oldest interest first, and waits when nothing is owed', () => {
    const owed: readonly DebtItem[] = [
      { id: 'p1', dueDate: asLocalDate('2026-01-31'), component: 'PRINCIPAL', cents: 10_000n },
      { id: 'i2', dueDate: asLocalDate('2026-02-28'), component: 'INTEREST', cents: 300n },
      { id: 'i1', dueDate: asLocalDate('2026-01-31'), component: 'INTEREST', cents: 400n },
    ];
    const day = asLocalDate('2026-03-15');
    const [first] = allocatePayments(owed, [{ id: 'a', day, cents: 1_000n }]);
    expect(first?.shares.map((share) => [share.item.id, share.cents])).toEqual([
      ['i1', 400n],
      ['i2', 300n],
      ['p1', 300n],
    ]);
    const [all] = allocatePayments(owed, [{ id: 'a', day, cents: 12_000n }]);
    expect(all?.unallocated).toBe(1_300n);
  });
});
