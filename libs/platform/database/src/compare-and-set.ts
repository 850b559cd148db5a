import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';

import { VersionStale } from './database.errors';
import type { Tx } from './reader';

/** A row that counts its changes, from 1. */
export interface Versioned extends ObjectLiteral {
  readonly id: string;
  readonly version: number;
}

/**
 * Changes the row if it is still at the version that was read, and counts the change.
 * @returns the new version
 * @throws VersionStale when somebody else changed it in between (412)
 */
export async function compareAndSet<E extends Versioned>(
  tx: Tx,
  entity: EntityTarget<E>,
  at: { readonly id: E['id']; readonly version: number },
  changes: Partial<E>,
): Promise<number> {
  const next = { ...changes, version: () => 'version + 1' } as QueryDeepPartialEntity<E>;
  const { raw } = await tx
    .createQueryBuilder()
    .update(entity)
    .set(next)
    .where('id = :id AND version = :version', { id: at.id, version: at.version })
    .returning('version')
    .updateEntity(false)
    .execute();
  const [changed] = raw as readonly { version: number }[];
  if (changed === undefined) throw new VersionStale(await versionOf(tx, entity, at.id));
  return changed.version;
}

async function versionOf<E extends Versioned>(
  tx: Tx,
  entity: EntityTarget<E>,
  id: string,
): Promise<number | null> {
  const row = await tx
    .createQueryBuilder(entity, 'row')
    .select('row.version', 'version')
    .where('row.id = :id', { id })
    .getRawOne<{ version: number }>();
  return row?.version ?? null;
}
