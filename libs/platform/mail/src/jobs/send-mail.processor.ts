import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { Inbox, type EventEnvelope } from '#platform/outbox';

import type { MailQueued } from '../mail.events';
import { SendMailService } from '../send-mail.service';

export const SEND_MAIL = 'mail.send-mail';

/** Hears that a mail was queued, and sends it. */
@Processor(SEND_MAIL, { concurrency: 4 })
export class SendMailProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly sendMail: SendMailService,
  ) {
    super();
  }

  override async process({ data }: Job<EventEnvelope<MailQueued>>): Promise<void> {
    const { mailId } = data.event.payload;
    await this.sendMail.send(mailId);
    await this.inbox.once(SEND_MAIL, data, (tx) => this.sendMail.markSent(tx, mailId));
  }
}
