import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';

import type { FileReceived } from '../files.events';
import { DiscardContentService } from '../services/discard-content.service';
import { InspectFileService } from '../services/inspect-file.service';

export const INSPECT_FILE = 'files.inspect-file';

/** Hears that the bytes of a file have come, and says whether they may be given. */
@Processor(INSPECT_FILE, { concurrency: 2 })
export class InspectFileProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly inspectFile: InspectFileService,
    private readonly discardContent: DiscardContentService,
  ) {
    super();
  }

  override async process({ data }: Job<EventEnvelope<FileReceived>>): Promise<void> {
    const id = asId<'File'>(data.event.payload.fileId);
    const verdict = await this.inspectFile.look(id);
    await this.inbox.once(INSPECT_FILE, data, async (tx) => {
      if (verdict !== null) await this.inspectFile.conclude(tx, id, verdict);
    });
    await this.discardContent.discard(id);
  }
}
