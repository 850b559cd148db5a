import { Processor, WorkerHost } from '@nestjs/bullmq';

import { RemindReviewersService } from '../services/remind-reviewers.service';

export const REMIND_REVIEWERS = 'assessment.remind-reviewers';

/** Each morning, tells reviewers what is due. */
@Processor(REMIND_REVIEWERS)
export class RemindReviewersProcessor extends WorkerHost {
  constructor(private readonly remindReviewers: RemindReviewersService) {
    super();
  }

  override process(): Promise<number> {
    return this.remindReviewers.remind();
  }
}
