import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { invariant } from '#kernel/problems';
import { PurgeExpiredService } from '#platform/auth';
import { DiscardContentService } from '#platform/files';
import { PurgeAnswersService } from '#platform/idempotency';
import { PurgeSentService } from '#platform/mail';
import { PurgeHeardService } from '#platform/outbox';

export const PURGE = 'worker.purge';

interface Purger {
  purge(): Promise<unknown>;
}

/** Has each module forget what is past its time: one job for each, named after it. */
@Processor(PURGE)
export class PurgeProcessor extends WorkerHost {
  private readonly purgers: ReadonlyMap<string, Purger>;

  constructor(
    expired: PurgeExpiredService,
    answers: PurgeAnswersService,
    sent: PurgeSentService,
    heard: PurgeHeardService,
    contents: DiscardContentService,
  ) {
    super();
    this.purgers = new Map<string, Purger>([
      ['auth.purge-expired', expired],
      ['idempotency.purge-answers', answers],
      ['mail.purge-sent', sent],
      ['outbox.purge-heard', heard],
      ['files.discard-content', contents],
    ]);
  }

  override async process({ name }: Job): Promise<void> {
    const purger = this.purgers.get(name);
    invariant(purger !== undefined, `somebody purges ${name}`);
    await purger.purge();
  }
}
