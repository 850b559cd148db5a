import type { Tx } from '#platform/database';

import { AgreementAlreadyCancelled, AgreementNotFound } from '../agreements.errors';
import type { AgreementId } from '../agreements.types';
import { AgreementEntity } from '../storage/agreement.entity';
import { RevisionEntity } from '../storage/revision.entity';

export interface HeldAgreement {
  readonly agreement: AgreementEntity;
  /** What waits for signatures; null when nothing does. */
  readonly open: RevisionEntity | null;
}

/**
 * Holds an agreement until the transaction ends. Row-level security hides those of others: they are
 * not found.
 * @throws AgreementNotFound, AgreementAlreadyCancelled
 */
export async function lockAgreement(tx: Tx, id: AgreementId): Promise<HeldAgreement> {
  const agreement = await tx.findOne(AgreementEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (agreement === null) throw new AgreementNotFound();
  if (agreement.status === 'cancelled') throw new AgreementAlreadyCancelled();
  const open = await tx.findOneBy(RevisionEntity, { agreementId: id, status: 'proposed' });
  return { agreement, open };
}
