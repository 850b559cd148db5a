import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { dayOf, type Clock } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';
import { areAllAccepted, type ReportAccepted } from '#domain/reports';

import { GrantEntity } from '../storage/grant.entity';
import { InstalmentEntity } from '../storage/instalment.entity';

import { InstalmentBook, TIME_ZONE } from './instalment-book';

/** What a worker does once a report is accepted: what waited for it comes due. */
@Injectable()
export class CallReportedService {
  constructor(
    private readonly book: InstalmentBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of whoever reported; of the lead, which is paid for all, once all have. */
  async call(tx: Tx, facts: ReportAccepted['payload']): Promise<void> {
    const { kind } = facts;
    const agreementId = asId<'Agreement'>(facts.agreementId);
    const grant = await tx.findOneBy(GrantEntity, { agreementId });
    if (grant === null) return;
    const { isPaidThroughLead, leadOrganisationId } = grant;
    if (isPaidThroughLead && !(await areAllAccepted(readerOf(tx), agreementId, kind))) return;
    const payeeId = isPaidThroughLead
      ? leadOrganisationId
      : asId<'Organisation'>(facts.organisationId);
    const rows = await tx.find(InstalmentEntity, {
      where: { agreementId, payeeId, trigger: `${kind}-report-accepted`, status: 'planned' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const dueOn = dayOf(this.clock(), TIME_ZONE);
    await this.book.declare(tx, SYSTEM, { grant, rows, dueOn, reason: null });
  }
}
