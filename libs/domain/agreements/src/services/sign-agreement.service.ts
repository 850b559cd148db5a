import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { DecisionRegister } from '#domain/assessment';
import type { OrganisationId } from '#domain/organisations';

import {
  NothingToSign,
  PartyAlreadySigned,
  SignatureForbidden,
  SignatureRefused,
} from '../agreements.errors';
import { agreementAmended, agreementInForce, agreementSigned } from '../agreements.events';
import { canSignFor } from '../agreements.policy';
import type { AgreementId } from '../agreements.types';
import { AgreementEntity } from '../storage/agreement.entity';
import { ConsortiumAgreementEntity } from '../storage/consortium-agreement.entity';
import { PartyEntity } from '../storage/party.entity';
import { RevisionEntity } from '../storage/revision.entity';

import { lockAgreement } from './lock-agreement';

export interface Signature {
  readonly agreementId: AgreementId;
  readonly organisationId: OrganisationId;
  /** Of the agreement, as the signatory read it. */
  readonly version: number;
  /** Of the revision, as the signatory read it; null when the version says enough. */
  readonly contentHash: string | null;
}

@Injectable()
export class SignAgreementService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly decisions: DecisionRegister,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Signs the open revision for one party. When it is the last, the revision comes into force, and
   * the one before is superseded. Once the funder has signed, its decision is not taken back.
   * @throws AgreementNotFound, AgreementAlreadyCancelled, DecisionNoLongerStands, NothingToSign,
   *   SignatureForbidden, PartyAlreadySigned,
   *   SignatureRefused, VersionStale
   */
  sign(actor: Actor, { agreementId, organisationId, version, contentHash }: Signature) {
    return this.transactions.run(actor, async (tx) => {
      const { agreement, open } = await lockAgreement(tx, agreementId);
      if (open === null) throw new NothingToSign();
      const at = { agreementId, revisionNumber: open.number };
      const party = await tx.findOneBy(PartyEntity, { ...at, organisationId });
      if (party === null || !canSignFor(actor, party)) throw new SignatureForbidden();
      if (party.signedAt !== null) throw new PartyAlreadySigned();
      if (party.capacity === 'funder') await this.decisions.bind(tx, agreement.decisionId);
      await refuseUnready(tx, open, contentHash);

      const signedAt = this.clock();
      const signed = { signedAt, signedBy: asId<'Person'>(String(actor.id)) };
      await tx.update(PartyEntity, { ...at, organisationId }, signed);
      const awaited = await tx.countBy(PartyEntity, { ...at, signedAt: IsNull() });
      const isLast = awaited === 0;
      const isFirst = isLast && agreement.status === 'drafted';
      const passage = isFirst ? ({ status: 'in-force', inForceAt: signedAt } as const) : {};
      await compareAndSet(tx, AgreementEntity, { id: agreement.id, version }, passage);
      if (isLast) await this.transactions.run(SYSTEM, (house) => enforce(house, open, signedAt));
      await this.tell(tx, actor, { agreement, open, organisationId, isLast, isFirst });
    });
  }

  private async tell(tx: Tx, actor: Actor, { agreement, open, organisationId, ...is }: Signed) {
    await this.audit.record(tx, {
      actor,
      action: 'agreements.agreement-signed',
      subject: { kind: 'agreement', id: agreement.id },
      organisationId,
      after: open.contentHash,
    });
    await this.outbox.publish(tx, agreementSigned(agreement, organisationId));
    if (is.isFirst) await this.outbox.publish(tx, agreementInForce(agreement));
    else if (is.isLast) await this.outbox.publish(tx, agreementAmended(agreement, open.number));
  }
}

interface Signed {
  readonly agreement: AgreementEntity;
  readonly open: RevisionEntity;
  readonly organisationId: OrganisationId;
  readonly isLast: boolean;
  readonly isFirst: boolean;
}

/** Nobody signs another text than the one they read, nor before the partners have settled theirs. */
async function refuseUnready(tx: Tx, open: RevisionEntity, contentHash: string | null) {
  const { agreementId } = open;
  const isAnother = contentHash !== null && contentHash !== open.contentHash;
  const isMissing =
    open.isConsortiumAgreementRequired &&
    !(await tx.existsBy(ConsortiumAgreementEntity, { agreementId }));
  const refusals = [
    ...(isAnother ? [refusal('content-hash-of-another-text', '/contentHash')] : []),
    ...(isMissing ? [refusal('consortium-agreement-missing')] : []),
  ];
  if (refusals.length > 0) throw new SignatureRefused(refusals);
}

/** As the house: who joined by this revision may not touch the one before. */
async function enforce(tx: Tx, { agreementId, number }: RevisionEntity, at: Date): Promise<void> {
  const before = { agreementId, status: 'in-force' as const };
  await tx.update(RevisionEntity, before, { status: 'superseded' });
  const open = { agreementId, number };
  await tx.update(RevisionEntity, open, { status: 'in-force', settledAt: at });
}
