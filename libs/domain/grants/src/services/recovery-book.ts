import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { eur, type Money } from '#kernel/money';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { Journal } from '#domain/ledger';
import type { OrganisationId } from '#domain/organisations';

import { recoveryAsked as askedEntry } from '../domain/grant-entries';
import { recoveryAsked } from '../grants.events';
import type { RecoveryGround } from '../grants.types';
import type { GrantEntity } from '../storage/grant.entity';
import { RecoveryEntity } from '../storage/recovery.entity';

import { TIME_ZONE } from './instalment-book';

export interface Excess {
  readonly payeeId: OrganisationId;
  readonly amount: Money;
  readonly ground: RecoveryGround;
}

/** Asks back what was paid beyond what is due: booked, told, and left to be followed. */
@Injectable()
export class RecoveryBook {
  constructor(
    private readonly journal: Journal,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ask(tx: Tx, grant: GrantEntity, { payeeId, amount, ground }: Excess): Promise<void> {
    const { agreementId, funderId, leadOrganisationId } = grant;
    const askedAt = this.clock();
    const id = newId<'Recovery'>(askedAt);
    await tx.insert(RecoveryEntity, {
      id,
      agreementId,
      funderId,
      payeeId,
      ground,
      amount,
      received: eur(0n),
      waived: eur(0n),
      askedAt,
      readerOrganisationIds: [...new Set([funderId, leadOrganisationId, payeeId])],
    });
    const fact = { cause: { kind: 'recovery', id }, valueDate: dayOf(askedAt, TIME_ZONE) };
    await this.journal.post(tx, SYSTEM, askedEntry(grant, { payeeId, amount }, fact));
    await this.audit.record(tx, {
      actor: SYSTEM,
      action: 'grants.recovery-asked',
      subject: { kind: 'recovery', id },
      organisationId: funderId,
      after: { ground, cents: amount.cents.toString() },
    });
    await this.outbox.publish(tx, recoveryAsked(id));
  }
}
