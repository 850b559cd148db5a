import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { asId, newId } from '#kernel/ids';
import { refusal } from '#kernel/problems';
import { CLOCK } from '#platform/clock';
import { AuditTrail } from '#platform/audit';
import { compareAndSet, readerOf, TransactionRunner, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';

import { InterestNotFound, InterestRefused } from '../judging.errors';
import { interestDeclared } from '../judging.events';
import { checkInterest, type InterestId, type NewInterest } from '../domain/conflict';
import { InterestEntity } from '../storage/interest.entity';

/** Where the days of interests are those of everyone. */
const TIME_ZONE = 'Europe/Paris';

@Injectable()
export class DeclareInterestService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A person says what binds them to an organisation, once for all files: recusals follow.
   * @throws InterestRefused
   */
  declare(actor: Actor, interest: NewInterest): Promise<InterestId> {
    return this.transactions.run(actor, async (tx) => {
      const at = this.clock();
      const refusals = [
        ...checkInterest(interest, dayOf(at, TIME_ZONE)),
        ...(await unknownOrganisation(tx, interest)),
      ];
      if (refusals.length > 0) throw new InterestRefused(refusals);
      const id = newId<'Interest'>(at);
      const personId = asId<'Person'>(String(actor.id));
      await tx.insert(InterestEntity, { ...interest, id, personId, declaredAt: at });
      await this.record(tx, actor, 'assessment.interest-declared', { id, ...interest });
      await this.outbox.publish(tx, interestDeclared(personId));
      return id;
    });
  }

  /**
   * Says since when it is over. What it recused stays recused: it counts for some years more.
   * @throws InterestNotFound, InterestRefused, VersionStale
   */
  end(actor: Actor, id: InterestId, version: number, endedOn: LocalDate): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const personId = asId<'Person'>(String(actor.id));
      const interest = await tx.findOne(InterestEntity, { where: { id, personId } });
      if (interest === null) throw new InterestNotFound();
      const { kind, organisationId, siren, beganOn } = interest;
      const ended = { kind, organisationId, siren, beganOn, endedOn };
      const refusals = checkInterest(ended, dayOf(this.clock(), TIME_ZONE));
      if (refusals.length > 0) throw new InterestRefused(refusals);
      await compareAndSet(tx, InterestEntity, { id, version }, { endedOn });
      await this.record(tx, actor, 'assessment.interest-ended', { id, endedOn });
    });
  }

  private record(tx: Tx, actor: Actor, action: string, after: object): Promise<void> {
    const subject = { kind: 'person', id: String(actor.id) };
    return this.audit.record(tx, { actor, action, subject, after });
  }
}

async function unknownOrganisation(tx: Tx, { organisationId }: NewInterest) {
  if (organisationId === null) return [];
  const known = await readerOf(tx).one('SELECT id FROM organisations.organisation WHERE id = $1', [
    organisationId,
  ]);
  return known === null ? [refusal('organisation-unknown', '/organisationId')] : [];
}
