import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Reader, type Tx } from '#platform/database';

import { checkCommitment, type Publication } from '../domain/commitment';
import type { OrganisationId } from '../organisations.types';
import { VaultGate } from '../queries/vault-gate.query';
import { DocumentEntity } from '../storage/document.entity';
import { RepublicanCommitmentEntity } from '../storage/republican-commitment.entity';
import { CommitmentAlreadySigned, CommitmentRefused, VaultNotYours } from '../vault.errors';
import { canSignCommitment } from '../vault.policy';
import type { DocumentId } from '../vault.types';

import { REGISTERS_TIME_ZONE } from './register-organisation.service';

export interface NewCommitment extends Publication {
  readonly organisationId: OrganisationId;
  readonly proofId: DocumentId | null;
  /** The text that the signatory read. */
  readonly textCode: string;
}

@Injectable()
export class SignCommitmentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly gate: VaultGate,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Subscribes the republican commitment for an association or a foundation, once for each text.
   * @throws VaultNotYours, CommitmentRefused, CommitmentAlreadySigned
   */
  sign(actor: Actor, { organisationId, ...commitment }: NewCommitment): Promise<void> {
    if (!canSignCommitment(actor, organisationId)) throw new VaultNotYours();
    return this.transactions.run(actor, async (tx) => {
      const reader = readerOf(tx);
      const signedAt = this.clock();
      const { legalForm } = await this.gate.ownerOf(reader, organisationId);
      const inForce = await textInForce(reader, dayOf(signedAt, REGISTERS_TIME_ZONE));
      const refusals = [
        ...checkCommitment(legalForm, commitment),
        ...(commitment.textCode === inForce
          ? []
          : [refusal('commitment-text-not-in-force', '/textCode', { inForce })]),
        ...(await checkProof(tx, organisationId, commitment.proofId)),
      ];
      if (refusals.length > 0) throw new CommitmentRefused(refusals);

      const { textCode } = commitment;
      const known = await tx.countBy(RepublicanCommitmentEntity, { organisationId, textCode });
      if (known > 0) throw new CommitmentAlreadySigned();
      const id = newId<'RepublicanCommitment'>(signedAt);
      const row = { ...commitment, id, organisationId };
      await tx.insert(RepublicanCommitmentEntity, {
        ...row,
        signedAt,
        signedBy: String(actor.id),
      });
      await this.audit.record(tx, {
        actor,
        action: 'organisations.commitment-signed',
        subject: { kind: 'organisation', id: organisationId },
        organisationId,
        after: row,
      });
    });
  }
}

async function textInForce(reader: Reader, day: string): Promise<string> {
  const text = await reader.one<{ readonly code: string }>(
    `SELECT code FROM organisations.commitment_text WHERE valid_from <= $1
     ORDER BY valid_from DESC LIMIT 1`,
    [day],
  );
  return text?.code ?? '';
}

async function checkProof(tx: Tx, organisationId: OrganisationId, id: DocumentId | null) {
  if (id === null) return [];
  const isThere = await tx.existsBy(DocumentEntity, {
    id,
    organisationId,
    type: 'commitment-proof',
  });
  return isThere ? [] : [refusal('commitment-proof-unknown', '/proofId')];
}
