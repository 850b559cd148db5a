import { Processor, WorkerHost } from '@nestjs/bullmq';

import { SealEntriesService } from '../chain/seal-entries.service';

export const SEAL_ENTRIES = 'audit.seal-entries';

/** Each minute, gives the entries written since their place in the chain. */
@Processor(SEAL_ENTRIES)
export class SealEntriesProcessor extends WorkerHost {
  constructor(private readonly sealEntries: SealEntriesService) {
    super();
  }

  override async process(): Promise<void> {
    await this.sealEntries.seal();
  }
}
