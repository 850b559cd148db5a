import { In } from 'typeorm';

import type { Tx } from '#platform/database';

import { InstalmentNotFound, PaymentOrderNotFound } from '../grants.errors';
import type { GrantFacts, InstalmentId, PaymentOrderId } from '../grants.types';
import { GrantEntity } from '../storage/grant.entity';
import { InstalmentEntity } from '../storage/instalment.entity';
import { PaymentOrderEntity } from '../storage/payment-order.entity';

/**
 * Holds instalments until the transaction ends, in the order of their ids, so that two who hold some
 * never wait for each other. Row-level security hides those of others: they are not there.
 */
export function holdInstalments(
  tx: Tx,
  ids: readonly InstalmentId[],
): Promise<readonly InstalmentEntity[]> {
  return tx.find(InstalmentEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** @throws InstalmentNotFound */
export async function holdInstalment(tx: Tx, id: InstalmentId): Promise<InstalmentEntity> {
  const [row] = await holdInstalments(tx, [id]);
  if (row === undefined) throw new InstalmentNotFound();
  return row;
}

export function holdOrders(
  tx: Tx,
  ids: readonly PaymentOrderId[],
): Promise<readonly PaymentOrderEntity[]> {
  return tx.find(PaymentOrderEntity, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** @throws PaymentOrderNotFound */
export async function holdOrder(tx: Tx, id: PaymentOrderId): Promise<PaymentOrderEntity> {
  const [row] = await holdOrders(tx, [id]);
  if (row === undefined) throw new PaymentOrderNotFound();
  return row;
}

/** What the grants of some orders are booked with, by agreement. */
export async function grantsOf(
  tx: Tx,
  rows: readonly { readonly agreementId: GrantFacts['agreementId'] }[],
): Promise<ReadonlyMap<string, GrantFacts>> {
  const agreementIds = [...new Set(rows.map(({ agreementId }) => agreementId))];
  const grants = await tx.findBy(GrantEntity, { agreementId: In(agreementIds) });
  return new Map(grants.map((grant) => [grant.agreementId, grant]));
}
