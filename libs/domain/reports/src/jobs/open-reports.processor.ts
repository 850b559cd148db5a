import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { AgreementAmended, AgreementInForce } from '#domain/agreements';

import type { OpeningAsked } from '../reports.events';
import { OpenReportsService } from '../services/open-reports.service';

export const OPEN_REPORTS = 'reports.open-reports';

/** Hears that an agreement is in force or amended, and opens the reports that it asks for, once. */
@Processor(OPEN_REPORTS, { concurrency: 4 })
export class OpenReportsProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly openReports: OpenReportsService,
  ) {
    super();
  }

  override process({
    data,
  }: Job<EventEnvelope<AgreementInForce | AgreementAmended | OpeningAsked>>): Promise<void> {
    const agreementId = asId<'Agreement'>(data.event.payload.agreementId);
    return this.inbox.once(OPEN_REPORTS, data, (tx) => this.openReports.open(tx, agreementId));
  }
}
