import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Actor } from '#kernel/actors';
import type { Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { matchLines, type LineMatch } from '../domain/match-lines';
import { PaymentFileEntity } from '../storage/payment-file.entity';
import { PaymentOrderEntity } from '../storage/payment-order.entity';
import type { StatementLineEntity } from '../storage/statement-line.entity';

import { PaymentSettler } from './payment-settler';

type Match = LineMatch<StatementLineEntity>;

/** Settles what the lines of a statement say by themselves; the rest stays open. */
@Injectable()
export class MatchLinesService {
  constructor(private readonly settler: PaymentSettler) {}

  /** Lines that were just kept, in the order of the statement. */
  async match(
    tx: Tx,
    actor: Actor,
    funderId: OrganisationId,
    lines: readonly StatementLineEntity[],
  ): Promise<void> {
    const named = lines.flatMap(({ endToEnd }) => (endToEnd === null ? [] : [endToEnd]));
    if (named.length === 0) return;
    const files = await tx.findBy(PaymentFileEntity, { funderId, reference: In(named) });
    const orders = await heldOrders(tx, funderId, { named, files });
    const matches = matchLines(lines, orders, files);
    if (matches.length === 0) return;
    await keepMatches(tx, matches);
    const byId = new Map(orders.map((order) => [order.id, order]));
    const rowsOf = (match: Match) =>
      match.orders.flatMap(({ id, status }) => {
        const row = byId.get(id);
        if (row === undefined) return [];
        const { instalmentId, agreementId, payeeId, amount } = row;
        return [{ id, status, instalmentId, agreementId, payeeId, amount }];
      });
    for (const sameDay of byDay(matches)) {
      const [{ line }] = sameDay;
      const fact = { funderId, cause: causeOf(line), on: line.bookedOn };
      await this.settler.confirm(tx, actor, sameDay.flatMap(rowsOf), fact);
    }
    for (const match of matches.filter(({ outcome }) => outcome === 'returned')) {
      const { line } = match;
      const fact = { funderId, cause: causeOf(line), on: line.bookedOn, reason: line.remittance };
      for (const order of rowsOf(match)) await this.settler.giveBack(tx, actor, order, fact);
    }
  }
}

/** The orders that are named, and those of the files that are, held until the transaction ends. */
function heldOrders(
  tx: Tx,
  funderId: OrganisationId,
  {
    named,
    files,
  }: { readonly named: readonly string[]; readonly files: readonly PaymentFileEntity[] },
): Promise<readonly PaymentOrderEntity[]> {
  return tx.find(PaymentOrderEntity, {
    where: [
      { funderId, reference: In([...named]) },
      { funderId, fileId: In(files.map(({ id }) => id)) },
    ],
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

const KEEP_MATCHES = `
  UPDATE grants.statement_line l SET standing = 'matched', order_id = t.order_id,
    file_id = t.file_id, version = version + 1
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS t (id, order_id, file_id) WHERE l.id = t.id`;

async function keepMatches(tx: Tx, matches: readonly Match[]): Promise<void> {
  await tx.query(KEEP_MATCHES, [
    matches.map(({ line }) => line.id),
    matches.map(({ orders, fileId }) => (fileId === null ? (orders[0]?.id ?? null) : null)),
    matches.map(({ fileId }) => fileId),
  ]);
}

/** What was paid on the same day is booked together. */
function byDay(matches: readonly Match[]): readonly [Match, ...Match[]][] {
  const days = new Map<string, [Match, ...Match[]]>();
  for (const match of matches.filter(({ outcome }) => outcome === 'paid')) {
    const sameDay = days.get(match.line.bookedOn);
    if (sameDay === undefined) days.set(match.line.bookedOn, [match]);
    else sameDay.push(match);
  }
  return [...days.values()];
}

function causeOf({ id }: StatementLineEntity) {
  return { kind: 'statement-line', id };
}
