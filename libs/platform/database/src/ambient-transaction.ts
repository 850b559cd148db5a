import { AsyncLocalStorage } from 'node:async_hooks';

import { invariant } from '#kernel/problems';

import type { ActorSettings } from './actor-settings';
import type { Tx } from './reader';

/** What all who take part in one transaction share. */
export interface SharedTransaction {
  readonly tx: Tx;
  /** The settings that Postgres has at this moment. */
  inForce: ActorSettings;
  isOver: boolean;
  /** What made one of the parts give up: then the whole may not be kept. */
  failure: { readonly error: unknown } | null;
  /** To be called once it is kept. */
  readonly onceKept: (() => void)[];
}

/** The part that one call of `run` has in it. */
export interface AmbientTransaction {
  readonly shared: SharedTransaction;
  readonly settings: ActorSettings;
}

const ambient = new AsyncLocalStorage<AmbientTransaction>();

/** The transaction that the present call is made in; none once it is over, though a callback outlived it. */
export function ambientTransaction(): AmbientTransaction | null {
  const transaction = ambient.getStore();
  return transaction === undefined || transaction.shared.isOver ? null : transaction;
}

/**
 * Calls back when the transaction under way is kept, and never if it is not. For haste only (a bell
 * to ring): the process may end between the two, so that nothing may depend on it.
 */
export function afterCommit(callback: () => void): void {
  const transaction = ambientTransaction();
  invariant(transaction !== null, 'one waits for the end of a transaction that is under way');
  transaction.shared.onceKept.push(callback);
}

export function runInTransaction<Result>(
  transaction: AmbientTransaction,
  work: () => Promise<Result>,
): Promise<Result> {
  return ambient.run(transaction, work);
}
