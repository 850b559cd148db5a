import { In } from 'typeorm';

import type { Money } from '#kernel/money';
import type { Tx } from '#platform/database';

import type { InstalmentId } from '../grants.types';
import { InstalmentEntity } from '../storage/instalment.entity';

const CHANGE_AMOUNTS = `
  UPDATE grants.instalment i SET amount_cents = t.cents, status = 'planned', version = version + 1
  FROM unnest($1::uuid[], $2::bigint[]) AS t (id, cents)
  WHERE i.id = t.id AND (i.amount_cents <> t.cents OR i.status <> 'planned')`;

/** Sets what instalments to come are to pay; of which nothing is left, they are dropped. */
export async function keepAmounts(
  tx: Tx,
  amounts: readonly { readonly id: InstalmentId; readonly amount: Money }[],
): Promise<void> {
  const some = amounts.filter(({ amount }) => amount.cents > 0n);
  const none = amounts.filter(({ amount }) => amount.cents === 0n);
  await tx.query(CHANGE_AMOUNTS, [
    some.map(({ id }) => id),
    some.map(({ amount }) => amount.cents.toString()),
  ]);
  if (none.length === 0) return;
  await tx.update(
    InstalmentEntity,
    { id: In(none.map(({ id }) => id)) },
    { status: 'dropped', version: () => 'version + 1' },
  );
}
