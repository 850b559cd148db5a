import { In } from 'typeorm';

import type { Money } from '#kernel/money';
import type { Tx } from '#platform/database';

import type { InstalmentId } from '../grants.types';
import { InstalmentEntity } from '../storage/instalment.entity';

type NewAmount = { readonly id: InstalmentId; readonly amount: Money };

const CHANGE_AMOUNTS = `
  UPDATE grants.instalment i SET amount_cents = t.cents, status = $3, version = version + 1
  FROM unnest($1::uuid[], $2::bigint[]) AS t (id, cents)
  WHERE i.id = t.id AND (i.amount_cents <> t.cents OR i.status <> $3)`;

/** Sets what instalments to come are to pay; those of which nothing is left are dropped. */
export function keepAmounts(tx: Tx, amounts: readonly NewAmount[]): Promise<void> {
  return keep(tx, amounts, 'planned');
}

/** The same of instalments that are due, whose clock goes on. */
export function keepDueAmounts(tx: Tx, amounts: readonly NewAmount[]): Promise<void> {
  return keep(tx, amounts, 'due');
}

async function keep(
  tx: Tx,
  amounts: readonly NewAmount[],
  status: 'planned' | 'due',
): Promise<void> {
  const some = amounts.filter(({ amount }) => amount.cents > 0n);
  const none = amounts.filter(({ amount }) => amount.cents === 0n);
  await tx.query(CHANGE_AMOUNTS, [
    some.map(({ id }) => id),
    some.map(({ amount }) => amount.cents.toString()),
    status,
  ]);
  await drop(
    tx,
    none.map(({ id }) => id),
  );
}

/** They wait for nothing any more: neither a trigger, nor a day. */
export async function drop(tx: Tx, ids: readonly InstalmentId[]): Promise<void> {
  if (ids.length === 0) return;
  const nothing = { dueOn: null, dueReason: null, payBy: null, suspendedOn: null };
  await tx.update(
    InstalmentEntity,
    { id: In([...ids]) },
    { status: 'dropped', ...nothing, version: () => 'version + 1' },
  );
}
