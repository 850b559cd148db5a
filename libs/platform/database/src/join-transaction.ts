import { invariant } from '#kernel/problems';

import { sameSettings, setActorSql, type ActorSettings } from './actor-settings';
import {
  runInTransaction,
  type AmbientTransaction,
  type SharedTransaction,
} from './ambient-transaction';
import type { Tx } from './reader';

/** Takes part in the transaction under way, as the actor of `settings` for as long as `work` lasts. */
export async function joinTransaction<R>(
  { shared, settings: outer }: AmbientTransaction,
  settings: ActorSettings,
  work: (tx: Tx) => Promise<R>,
): Promise<R> {
  const takePart = () => runInTransaction({ shared, settings }, () => work(shared.tx));
  try {
    if (sameSettings(outer, settings)) return await takePart();
    return await actingAs(shared, outer, settings, takePart);
  } catch (error) {
    shared.failure ??= { error };
    throw error;
  }
}

async function actingAs<R>(
  shared: SharedTransaction,
  outer: ActorSettings,
  settings: ActorSettings,
  work: () => Promise<R>,
): Promise<R> {
  invariant(
    sameSettings(shared.inForce, outer),
    'two parts of one transaction do not act for different actors at the same time',
  );
  await setActor(shared, settings);
  const result = await work();
  await setActor(shared, outer);
  return result;
}

/** After an error nothing is put back: the transaction will not be kept. */
async function setActor(shared: SharedTransaction, settings: ActorSettings): Promise<void> {
  shared.inForce = settings;
  await shared.tx.query(setActorSql(settings));
}
