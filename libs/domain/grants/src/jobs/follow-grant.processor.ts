import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { AgreementAmended, AgreementInForce } from '#domain/agreements';

import { REPORT_ACCEPTED, type ReportAccepted } from '#domain/reports';

import type { OpeningAsked } from '../grants.events';
import { AmendGrantService } from '../services/amend-grant.service';
import { CallReportedService } from '../services/call-reported.service';
import { OpenGrantService } from '../services/open-grant.service';

export const FOLLOW_GRANT = 'grants.follow-grant';

/** Hears what becomes of agreements and of their reports, and makes payments follow, once. */
@Processor(FOLLOW_GRANT, { concurrency: 4 })
export class FollowGrantProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly openGrant: OpenGrantService,
    private readonly amendGrant: AmendGrantService,
    private readonly callReported: CallReportedService,
  ) {
    super();
  }

  override process({
    data,
  }: Job<
    EventEnvelope<AgreementInForce | AgreementAmended | OpeningAsked | ReportAccepted>
  >): Promise<void> {
    const { event } = data;
    const agreementId = asId<'Agreement'>(event.payload.agreementId);
    return this.inbox.once(FOLLOW_GRANT, data, async (tx) => {
      if (event.name === REPORT_ACCEPTED) return this.callReported.call(tx, event.payload);
      await this.openGrant.open(tx, agreementId);
      await this.amendGrant.amend(tx, agreementId);
    });
  }
}
