import { Processor, WorkerHost } from '@nestjs/bullmq';

import { SendDigestsService } from '../services/send-digests.service';

export const SEND_DIGESTS = 'alerts.send-digests';

/** Each morning, tells those who asked of the calls that were published. */
@Processor(SEND_DIGESTS)
export class SendDigestsProcessor extends WorkerHost {
  constructor(private readonly digests: SendDigestsService) {
    super();
  }

  override process(): Promise<number> {
    return this.digests.send();
  }
}
