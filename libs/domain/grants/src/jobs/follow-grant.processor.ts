import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { AgreementAmended, AgreementInForce } from '#domain/agreements';

import type { OpeningAsked } from '../grants.events';
import { AmendGrantService } from '../services/amend-grant.service';
import { OpenGrantService } from '../services/open-grant.service';

export const FOLLOW_GRANT = 'grants.follow-grant';

/** Hears that an agreement came into force, or was amended, and makes its payments follow, once. */
@Processor(FOLLOW_GRANT, { concurrency: 4 })
export class FollowGrantProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly openGrant: OpenGrantService,
    private readonly amendGrant: AmendGrantService,
  ) {
    super();
  }

  override process({
    data,
  }: Job<EventEnvelope<AgreementInForce | AgreementAmended | OpeningAsked>>): Promise<void> {
    const agreementId = asId<'Agreement'>(data.event.payload.agreementId);
    return this.inbox.once(FOLLOW_GRANT, data, async (tx) => {
      await this.openGrant.open(tx, agreementId);
      await this.amendGrant.amend(tx, agreementId);
    });
  }
}
