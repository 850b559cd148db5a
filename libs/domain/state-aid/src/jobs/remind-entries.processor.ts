import { Processor, WorkerHost } from '@nestjs/bullmq';

import { RemindEntriesService } from '../services/remind-entries.service';

export const REMIND_ENTRIES = 'state-aid.remind-entries';

/** Each morning, tells officers what is due in the national register. */
@Processor(REMIND_ENTRIES)
export class RemindEntriesProcessor extends WorkerHost {
  constructor(private readonly remindEntries: RemindEntriesService) {
    super();
  }

  override process(): Promise<number> {
    return this.remindEntries.remind();
  }
}
