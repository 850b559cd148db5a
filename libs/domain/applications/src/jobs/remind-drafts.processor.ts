import { Processor, WorkerHost } from '@nestjs/bullmq';

import { RemindDraftsService } from '../services/remind-drafts.service';

export const REMIND_DRAFTS = 'applications.remind-drafts';

/** Each quarter of an hour, tells those whose deadline is near what is left to do. */
@Processor(REMIND_DRAFTS)
export class RemindDraftsProcessor extends WorkerHost {
  constructor(private readonly remindDrafts: RemindDraftsService) {
    super();
  }

  override process(): Promise<number> {
    return this.remindDrafts.remind();
  }
}
