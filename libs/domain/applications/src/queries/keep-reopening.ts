import type { Tx } from '#platform/database';

import type { ApplicationId } from '../applications.types';
import { ReopeningEntity } from '../storage/reopening.entity';

/** Adds the next reopening of an application, which the caller holds. */
export async function keepReopening(
  tx: Tx,
  applicationId: ApplicationId,
  reopening: Omit<ReopeningEntity, 'applicationId' | 'number'>,
): Promise<void> {
  const latest = await tx.maximum(ReopeningEntity, 'number', { applicationId });
  const number = (latest ?? 0) + 1;
  await tx.insert(ReopeningEntity, { ...reopening, applicationId, number });
}
