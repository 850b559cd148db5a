import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import type { LeadChanged, PartnerJoined, PartnerLeft } from '#domain/consortia';

import { AlignPartnersService } from '../services/align-partners.service';

export const ALIGN_PARTNERS = 'applications.align-partners';

/**
 * Hears `consortia.partner-joined`, `partner-left` and `lead-changed`, and makes the draft of that
 * consortium follow. What it finds then decides, so the order of events does not matter.
 */
@Processor(ALIGN_PARTNERS, { concurrency: 4 })
export class AlignPartnersProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly alignPartners: AlignPartnersService,
  ) {
    super();
  }

  override process({
    data,
  }: Job<EventEnvelope<PartnerJoined | PartnerLeft | LeadChanged>>): Promise<void> {
    const consortiumId = asId<'Consortium'>(data.event.payload.consortiumId);
    return this.inbox.once(ALIGN_PARTNERS, data, (tx) =>
      this.alignPartners.alignDraftOf(tx, consortiumId),
    );
  }
}
