import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { readerOf } from '#platform/database';
import { Inbox, type EventEnvelope } from '#platform/outbox';
import { PARTNER_INVITED } from '#domain/consortia';

import { FindNoticesService, type ToldEvent } from '../services/find-notices.service';
import { MailInvitationService } from '../services/mail-invitation.service';
import { WriteMessagesService } from '../services/write-messages.service';

export const WRITE_MESSAGES = 'notifications.write-messages';

/** Hears whatever people are told of, and writes to each of them once; an address that was invited gets a mail. */
@Processor(WRITE_MESSAGES, { concurrency: 4 })
export class WriteMessagesProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly findNotices: FindNoticesService,
    private readonly writeMessages: WriteMessagesService,
    private readonly mailInvitation: MailInvitationService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<ToldEvent>>): Promise<void> {
    const { id, event } = data;
    return this.inbox.once(WRITE_MESSAGES, data, async (tx) => {
      if (event.name === PARTNER_INVITED && event.payload.organisationId === null) {
        const invitationId = asId<'Invitation'>(event.payload.invitationId);
        return this.mailInvitation.mail(tx, id, invitationId);
      }
      const notices = await this.findNotices.find(readerOf(tx), event);
      return this.writeMessages.write(tx, id, notices);
    });
  }
}
