import type { Money } from '#kernel/money';

import type {
  Direction,
  OrderStatus,
  PaymentFileId,
  PaymentOrderId,
  StatementMovement,
} from '../grants.types';

export interface MatchableOrder {
  readonly id: PaymentOrderId;
  readonly reference: string;
  readonly amount: Money;
  readonly status: OrderStatus;
  readonly fileId: PaymentFileId | null;
}

export interface MatchableFile {
  readonly id: PaymentFileId;
  readonly reference: string;
  readonly total: Money;
}

/** What a line settles: one order, or all those of a file that the bank paid at once. */
export interface LineMatch<Line> {
  readonly line: Line;
  readonly outcome: 'paid' | 'returned';
  readonly orders: readonly MatchableOrder[];
  readonly fileId: PaymentFileId | null;
}

type Movement = Pick<StatementMovement, 'endToEnd' | 'amount' | 'direction'>;

/**
 * What lines settle by themselves, in the order of the statement: the reference that we gave must
 * come back with the very amount, for an order that waits for it. Anything else waits for a person.
 */
export function matchLines<Line extends Movement>(
  lines: readonly Line[],
  orders: readonly MatchableOrder[],
  files: readonly MatchableFile[],
): readonly LineMatch<Line>[] {
  const now = new Map(orders.map((order) => [order.reference, order]));
  return lines.flatMap((line) => {
    const match = matchOf(line, now, files);
    if (match === null) return [];
    for (const order of match.orders) now.set(order.reference, { ...order, status: match.outcome });
    return [match];
  });
}

/** What becomes of an order by such a movement; null when it does not wait for one. */
export function outcomeOf(
  status: OrderStatus,
  direction: Direction,
): LineMatch<unknown>['outcome'] | null {
  if (direction === 'out') return status === 'sent' ? 'paid' : null;
  return status === 'sent' || status === 'paid' ? 'returned' : null;
}

function matchOf<Line extends Movement>(
  line: Line,
  orders: ReadonlyMap<string, MatchableOrder>,
  files: readonly MatchableFile[],
): LineMatch<Line> | null {
  const order = orders.get(line.endToEnd ?? '');
  if (order !== undefined) {
    const outcome = outcomeOf(order.status, line.direction);
    const isSame = order.amount.cents === line.amount.cents;
    return outcome !== null && isSame ? { line, outcome, orders: [order], fileId: null } : null;
  }
  const file = files.find(({ reference }) => reference === line.endToEnd);
  if (file === undefined || line.direction === 'in' || file.total.cents !== line.amount.cents)
    return null;
  const ofFile = [...orders.values()].filter(({ fileId }) => fileId === file.id);
  const isWhole = ofFile.length > 0 && ofFile.every(({ status }) => status === 'sent');
  return isWhole ? { line, outcome: 'paid', orders: ofFile, fileId: file.id } : null;
}
