import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { readerOf } from '#platform/database';
import { Inbox, type EventEnvelope } from '#platform/outbox';

import { FindNoticesService, type ToldEvent } from '../services/find-notices.service';
import { WriteMessagesService } from '../services/write-messages.service';

export const WRITE_MESSAGES = 'notifications.write-messages';

/** Hears whatever people are told of, and writes to each of them once. */
@Processor(WRITE_MESSAGES, { concurrency: 4 })
export class WriteMessagesProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly findNotices: FindNoticesService,
    private readonly writeMessages: WriteMessagesService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<ToldEvent>>): Promise<void> {
    const { id, event } = data;
    return this.inbox.once(WRITE_MESSAGES, data, async (tx) => {
      const notices = await this.findNotices.find(readerOf(tx), event);
      return this.writeMessages.write(tx, id, notices);
    });
  }
}
