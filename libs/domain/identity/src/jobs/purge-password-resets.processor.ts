import { Processor, WorkerHost } from '@nestjs/bullmq';

import { PurgePasswordResetsService } from '../services/purge-password-resets.service';

export const PURGE_PASSWORD_RESETS = 'identity.purge-password-resets';

/** Hears the schedule, and forgets who asked for another password. */
@Processor(PURGE_PASSWORD_RESETS)
export class PurgePasswordResetsProcessor extends WorkerHost {
  constructor(private readonly resets: PurgePasswordResetsService) {
    super();
  }

  override process(): Promise<void> {
    return this.resets.purge();
  }
}
