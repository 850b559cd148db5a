import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import { SYSTEM, type Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { Journal } from '#domain/ledger';
import { LegalFigureBook } from '#domain/legal-figures';

import { instalmentDue, promiseAmended, type Fact, type Part } from '../domain/grant-entries';
import { payBy } from '../domain/payment-clock';
import { instalmentsDue } from '../grants.events';
import type { GrantFacts, PayeePart } from '../grants.types';
import { InstalmentEntity } from '../storage/instalment.entity';

/** Where days are counted: grants are kept in French time. */
export const TIME_ZONE = 'Europe/Paris';

export interface Declaration {
  readonly dueOn: LocalDate;
  /** What came about; null of what came due by itself. */
  readonly reason: string | null;
}

/** Follows what is promised: it changes, and comes due; each time it is booked. */
@Injectable()
export class InstalmentBook {
  constructor(
    private readonly figures: LegalFigureBook,
    private readonly journal: Journal,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that the plan has waiting for a trigger, today. */
  async declareTriggered(tx: Tx, grant: GrantFacts, trigger: PayeePart['trigger']): Promise<void> {
    const rows = await tx.findBy(InstalmentEntity, {
      agreementId: grant.agreementId,
      trigger,
      status: 'planned',
    });
    const dueOn = dayOf(this.clock(), TIME_ZONE);
    await this.declare(tx, SYSTEM, { grant, rows, dueOn, reason: null });
  }

  /**
   * Instalments of one grant, still planned and held by the caller, all at once: told by one event,
   * booked by one entry.
   */
  async declare(
    tx: Tx,
    actor: Actor,
    { grant, rows, dueOn, reason }: Declaration & DeclaredRows,
  ): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const code = 'grant.payment-days';
    const { [code]: term } = await this.figures.on(readerOf(tx), dueOn, [code]);
    const lastDay = payBy(dueOn, Number(term.value.num));
    const ids = rows.map(({ id }) => id);
    await tx.update(
      InstalmentEntity,
      { id: In(ids) },
      { status: 'due', dueOn, dueReason: reason, payBy: lastDay, version: () => 'version + 1' },
    );
    const cause = { kind: 'instalment', id: `${first.id}/${String(first.version)}` };
    await this.journal.post(tx, actor, instalmentDue(grant, rows, { cause, valueDate: dueOn }));
    const { agreementId } = grant;
    await this.outbox.publish(tx, instalmentsDue({ agreementId, instalmentIds: ids }));
  }

  /** Adds to what is promised to payees, or takes from it: amounts may be negative. */
  async amendPromise(
    tx: Tx,
    grant: GrantFacts,
    changes: readonly Part[],
    cause: Fact['cause'],
  ): Promise<void> {
    const some = changes.filter(({ amount }) => amount.cents !== 0n);
    if (some.length === 0) return;
    const valueDate = dayOf(this.clock(), TIME_ZONE);
    await this.journal.post(tx, SYSTEM, promiseAmended(grant, some, { cause, valueDate }));
  }
}

interface DeclaredRows {
  readonly grant: GrantFacts;
  readonly rows: readonly InstalmentEntity[];
}
