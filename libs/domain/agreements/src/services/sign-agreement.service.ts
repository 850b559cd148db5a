import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { DecisionRegister } from '#domain/assessment';
import type { OrganisationId } from '#domain/organisations';

import {
  AgreementAlreadyCancelled,
  AgreementNotFound,
  PartyAlreadySigned,
  SignatureForbidden,
} from '../agreements.errors';
import { agreementInForce, agreementSigned } from '../agreements.events';
import { canSignFor } from '../agreements.policy';
import type { AgreementId } from '../agreements.types';
import { AgreementEntity } from '../storage/agreement.entity';
import { PartyEntity } from '../storage/party.entity';

export interface Signature {
  readonly agreementId: AgreementId;
  readonly organisationId: OrganisationId;
  /** Of the agreement, as the signatory read it. */
  readonly version: number;
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
   * Signs for one party. When it is the last, the agreement comes into force; once the funder has
   * signed, its decision is no longer taken back.
   * @throws AgreementNotFound, SignatureForbidden, PartyAlreadySigned, AgreementAlreadyCancelled,
   *   DecisionNoLongerStands, VersionStale
   */
  sign(actor: Actor, { agreementId, organisationId, version }: Signature): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const agreement = await lockAgreement(tx, agreementId);
      const party = await tx.findOneBy(PartyEntity, { agreementId, organisationId });
      if (party === null || !canSignFor(actor, party)) throw new SignatureForbidden();
      if (party.signedAt !== null) throw new PartyAlreadySigned();
      if (agreement.status === 'cancelled') throw new AgreementAlreadyCancelled();
      if (party.capacity === 'funder') await this.decisions.bind(tx, agreement.decisionId);

      const at = this.clock();
      const signed = { signedAt: at, signedBy: asId<'Person'>(String(actor.id)) };
      await tx.update(PartyEntity, { agreementId, organisationId }, signed);
      const awaited = await tx.countBy(PartyEntity, { agreementId, signedAt: IsNull() });
      const passage = awaited === 0 ? ({ status: 'in-force', inForceAt: at } as const) : {};
      await compareAndSet(tx, AgreementEntity, { id: agreement.id, version }, passage);
      await this.tell(tx, actor, { agreement, organisationId, isInForce: awaited === 0 });
    });
  }

  private async tell(tx: Tx, actor: Actor, { agreement, organisationId, isInForce }: Signed) {
    await this.audit.record(tx, {
      actor,
      action: 'agreements.agreement-signed',
      subject: { kind: 'agreement', id: agreement.id },
      organisationId,
      after: agreement.contentHash,
    });
    await this.outbox.publish(tx, agreementSigned(agreement, organisationId));
    if (isInForce) await this.outbox.publish(tx, agreementInForce(agreement));
  }
}

interface Signed {
  readonly agreement: AgreementEntity;
  readonly organisationId: OrganisationId;
  readonly isInForce: boolean;
}

/** Row-level security hides the agreements of others: they are not found. */
async function lockAgreement(tx: Tx, id: AgreementId): Promise<AgreementEntity> {
  const agreement = await tx.findOne(AgreementEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (agreement === null) throw new AgreementNotFound();
  return agreement;
}
