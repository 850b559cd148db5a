import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { compareAndSet, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import type { OrganisationId } from '#domain/organisations';

import {
  AmendmentForbidden,
  NothingToSign,
  PartyAlreadySigned,
  SignatureForbidden,
} from '../agreements.errors';
import { revisionRefused, revisionWithdrawn } from '../agreements.events';
import { canSignFor, proposerOf } from '../agreements.policy';
import type { AgreementId } from '../agreements.types';
import { AgreementEntity } from '../storage/agreement.entity';
import { PartyEntity } from '../storage/party.entity';
import { RevisionEntity } from '../storage/revision.entity';

import { lockAgreement, type HeldAgreement } from './lock-agreement';

interface Word {
  readonly agreementId: AgreementId;
  /** Of the agreement, as it was read. */
  readonly version: number;
  readonly reason: string;
}

export interface RefusedRevision extends Word {
  readonly organisationId: OrganisationId;
}

/** Two ways for a revision to come to nothing: what was in force before goes on. */
@Injectable()
export class SettleRevisionService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Refuses the open revision for one party, once and for all; who has signed has agreed.
   * @throws AgreementNotFound, NothingToSign, SignatureForbidden, PartyAlreadySigned, VersionStale
   */
  refuse(actor: Actor, { organisationId, ...word }: RefusedRevision): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const held = await openIn(tx, word.agreementId);
      const { agreementId, number } = held.open;
      const party = await tx.findOneBy(PartyEntity, {
        agreementId,
        revisionNumber: number,
        organisationId,
      });
      if (party === null || !canSignFor(actor, party)) throw new SignatureForbidden();
      if (party.signedAt !== null) throw new PartyAlreadySigned();
      await this.settle(tx, actor, held, { ...word, organisationId, status: 'refused' });
      await this.outbox.publish(tx, revisionRefused(held.agreement, number, organisationId));
    });
  }

  /**
   * Takes the open revision back: for who proposed it, or the funder when the house drew it up.
   * @throws AgreementNotFound, NothingToSign, AmendmentForbidden, VersionStale
   */
  withdraw(actor: Actor, word: Word): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const held = await openIn(tx, word.agreementId);
      const { agreement, open } = held;
      const organisationId = proposerOf(actor, agreement);
      const proposerId = open.proposerId ?? agreement.funderId;
      if (organisationId !== proposerId) throw new AmendmentForbidden();
      await this.settle(tx, actor, held, { ...word, organisationId, status: 'withdrawn' });
      await this.outbox.publish(tx, revisionWithdrawn(agreement, open.number));
    });
  }

  private async settle(tx: Tx, actor: Actor, { agreement, open }: Open, settlement: Settlement) {
    const { status, organisationId, reason, version } = settlement;
    await compareAndSet(tx, AgreementEntity, { id: agreement.id, version }, {});
    const at = { agreementId: agreement.id, number: open.number };
    const settled = { settledAt: this.clock(), settlerId: organisationId, settledReason: reason };
    await tx.update(RevisionEntity, at, { ...settled, status });
    await this.audit.record(tx, {
      actor,
      action: `agreements.revision-${status}`,
      subject: { kind: 'agreement', id: agreement.id },
      organisationId,
      before: open.contentHash,
      after: { number: open.number, reason },
    });
  }
}

type Open = HeldAgreement & { readonly open: RevisionEntity };

interface Settlement extends RefusedRevision {
  readonly status: 'refused' | 'withdrawn';
}

async function openIn(tx: Tx, id: AgreementId): Promise<Open> {
  const { agreement, open } = await lockAgreement(tx, id);
  if (open === null) throw new NothingToSign();
  return { agreement, open };
}
