import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';

import type { Direction, OrderStatus } from '../grants.types';

import { matchLines, outcomeOf, type MatchableOrder } from './match-lines';

const FILE = { id: asId<'PaymentFile'>('f'), reference: 'LOT-1', total: eur(300n) };

function order(reference: string, cents: bigint, status: OrderStatus = 'sent'): MatchableOrder {
  return { id: asId(reference), reference, amount: eur(cents), status, fileId: FILE.id };
}

function line(endToEnd: string | null, cents: bigint, direction: Direction = 'out') {
  return { endToEnd, amount: eur(cents), direction };
}

const ORDERS = [order('V1', 100n), order('V2', 200n)];

function told(lines: readonly ReturnType<typeof line>[], orders = ORDERS): unknown {
  return matchLines(lines, orders, [FILE]).map(({ line: one, outcome, orders: settled }) => [
    one.endToEnd,
    outcome,
    settled.map(({ reference }) => reference),
  ]);
}

describe('The lines of a statement', () => {
  it('settle the order whose reference and amount come back', () => {
    expect(told([line('V1', 100n), line('V2', 200n)])).toEqual([
      ['V1', 'paid', ['V1']],
      ['V2', 'paid', ['V2']],
    ]);
  });

  it('settle a whole file that the bank paid at once', () => {
    expect(told([line('LOT-1', 300n)])).toEqual([['LOT-1', 'paid', ['V1', 'V2']]]);
  });

  it('may say in one statement that an order was paid, then returned', () => {
    expect(told([line('V1', 100n), line('V1', 100n, 'in')])).toEqual([
      ['V1', 'paid', ['V1']],
      ['V1', 'returned', ['V1']],
    ]);
  });

  it.each([
    ['another amount', [line('V1', 101n)]],
    ['an unknown reference', [line('V9', 100n)]],
    ['no reference', [line(null, 100n)]],
    ['another total for a file', [line('LOT-1', 299n)]],
    ['money that comes in for a file', [line('LOT-1', 300n, 'in')]],
  ])('wait for a person with %s', (_what, lines) => {
    expect(told(lines)).toEqual([]);
  });

  it('settle nothing twice', () => {
    expect(told([line('V1', 100n), line('V1', 100n)])).toEqual([['V1', 'paid', ['V1']]]);
    expect(told([line('LOT-1', 300n), line('V1', 100n)])).toHaveLength(1);
    expect(told([line('V1', 100n), line('LOT-1', 300n)])).toHaveLength(1);
    expect(told([line('V1', 100n)], [order('V1', 100n, 'approved')])).toEqual([]);
  });
});

describe('What becomes of an order by a movement', () => {
  it.each([
    ['sent', 'out', 'paid'],
    ['sent', 'in', 'returned'],
    ['paid', 'in', 'returned'],
    ['paid', 'out', null],
    ['draft', 'out', null],
    ['returned', 'in', null],
    ['cancelled', 'out', null],
  ] as const)('%s, money %s: %s', (status, direction, outcome) => {
    expect(outcomeOf(status, direction)).toBe(outcome);
  });
});
