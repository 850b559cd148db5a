import fc from 'fast-check';

import { asId } from '#kernel/ids';
import { addAll, eur } from '#kernel/money';

import type { InstalmentStatus, KeptPart, PayeePart } from '../grants.types';

import { replan } from './replan';

const A = asId<'Organisation'>('a');
const B = asId<'Organisation'>('b');

function part(number: number, cents: bigint, payeeId = A): PayeePart {
  const label = { fr: 'Versement', en: 'Instalment' };
  return { number, label, trigger: 'final-report-accepted', payeeId, amount: eur(cents) };
}

function kept(number: number, cents: bigint, status: InstalmentStatus, payeeId = A): KeptPart {
  return { ...part(number, cents, payeeId), id: asId(`${payeeId}${number}`), status };
}

function plannedOf(parts: readonly PayeePart[]): unknown {
  return parts.map(({ number, payeeId, amount }) => [number, payeeId, amount.cents]);
}

describe('A plan that an amendment changes', () => {
  it('keeps what is paid, and spreads what is left over what is to come', () => {
    const { planned, excess } = replan(
      [kept(1, 500n, 'paid'), kept(2, 300n, 'planned'), kept(3, 200n, 'planned')],
      [part(1, 600n), part(2, 360n), part(3, 240n)],
    );
    expect(plannedOf(planned)).toEqual([
      [2, A, 420n],
      [3, A, 280n],
    ]);
    expect(excess).toEqual([]);
  });

  it('adds a step when all are called and something is left', () => {
    const { planned } = replan(
      [kept(1, 500n, 'due'), kept(2, 500n, 'ordered')],
      [part(1, 600n), part(2, 600n)],
    );
    expect(plannedOf(planned)).toEqual([[3, A, 200n]]);
  });

  it('tells what a payee was called for beyond its new share', () => {
    const { planned, excess } = replan(
      [kept(1, 500n, 'paid'), kept(2, 500n, 'planned'), kept(1, 100n, 'paid', B)],
      [part(1, 200n), part(2, 200n), part(2, 300n, B)],
    );
    expect(plannedOf(planned)).toEqual([[2, B, 200n]]);
    expect(excess).toEqual([{ payeeId: A, amount: eur(100n) }]);
  });

  it('takes back all from whoever leaves, and nothing that is not called', () => {
    const { planned, excess } = replan([kept(1, 400n, 'paid', B), kept(2, 600n, 'planned', B)], []);
    expect(plannedOf(planned)).toEqual([]);
    expect(excess).toEqual([{ payeeId: B, amount: eur(400n) }]);
  });

  it('always comes to the new share: called, planned, less what is to be taken back', () => {
    const status = fc.constantFrom<InstalmentStatus>(
      'planned',
      'due',
      'ordered',
      'paid',
      'dropped',
    );
    const row = fc.tuple(fc.bigInt({ min: 1n, max: 9_999n }), status);
    const rows = fc.array(row, { maxLength: 5 });
    const steps = fc.array(fc.bigInt({ min: 1n, max: 9_999n }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, steps, (before, after) => {
        const held = before.map(([cents, state], index) => kept(index + 1, cents, state));
        const next = after.map((cents, index) => part(index + 1, cents));
        const { planned, excess } = replan(held, next);
        const isCalled = (one: KeptPart) => ['due', 'ordered', 'paid'].includes(one.status);
        const sum = (parts: readonly Pick<PayeePart, 'amount'>[]) =>
          addAll(parts.map(({ amount }) => amount)).cents;
        expect(sum(held.filter(isCalled)) + sum(planned) - sum(excess)).toBe(sum(next));
        expect(new Set(planned.map(({ number }) => number)).size).toBe(planned.length);
      }),
    );
  });
});
