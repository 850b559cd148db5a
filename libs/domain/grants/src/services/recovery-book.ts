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

import { dueWithheld, recoveryAsked as askedEntry, type Fact } from '../domain/grant-entries';
import { withhold } from '../domain/withhold';
import { recoveryAsked } from '../grants.events';
import type { RecoveryGround } from '../grants.types';
import type { GrantEntity } from '../storage/grant.entity';
import { InstalmentEntity } from '../storage/instalment.entity';
import { RecoveryEntity } from '../storage/recovery.entity';

import { TIME_ZONE } from './instalment-book';
import { keepDueAmounts } from './keep-amounts';

export interface Excess {
  readonly payeeId: OrganisationId;
  readonly amount: Money;
  readonly ground: RecoveryGround;
  /** What left it. */
  readonly cause: Fact['cause'];
}

/** What becomes of an excess: kept back where it is not paid yet, else asked back. */
@Injectable()
export class RecoveryBook {
  constructor(
    private readonly journal: Journal,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps back from what is due and not ordered; asks the rest back: booked, told, to be followed. */
  async ask(tx: Tx, grant: GrantEntity, excess: Excess): Promise<void> {
    const amount = await this.withhold(tx, grant, excess);
    if (amount.cents > 0n) await this.keep(tx, grant, { ...excess, amount });
  }

  /** @returns what cannot be kept back */
  private async withhold(
    tx: Tx,
    grant: GrantEntity,
    { payeeId, amount, cause }: Excess,
  ): Promise<Money> {
    const { agreementId } = grant;
    const due = await tx.find(InstalmentEntity, {
      where: { agreementId, payeeId, status: 'due' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const { amounts, withheld, rest } = withhold(due, amount);
    if (withheld.cents === 0n) return rest;
    await keepDueAmounts(tx, amounts);
    const part = { payeeId, amount: withheld };
    const fact = {
      cause: { ...cause, id: `${cause.id}/${payeeId}` },
      valueDate: dayOf(this.clock(), TIME_ZONE),
    };
    await this.journal.post(tx, SYSTEM, dueWithheld(grant, part, fact));
    return rest;
  }

  private async keep(
    tx: Tx,
    grant: GrantEntity,
    { payeeId, amount, ground }: Excess,
  ): Promise<void> {
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
