import { Processor, WorkerHost } from '@nestjs/bullmq';

import { MakeCopiesService } from '../services/make-copies.service';

export const MAKE_COPIES = 'applications.make-copies';

/** Each minute, makes the copies of what was handed in. */
@Processor(MAKE_COPIES)
export class MakeCopiesProcessor extends WorkerHost {
  constructor(private readonly makeCopies: MakeCopiesService) {
    super();
  }

  override process(): Promise<number> {
    return this.makeCopies.make();
  }
}
