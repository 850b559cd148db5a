import { Logger } from '@nestjs/common';

/** A lost server makes each worker complain at each try: one line in this time says it. */
const ONCE_IN_MS = 30_000;

/** Says what goes wrong between us and the queues, without repeating itself. */
export class TroubleLog {
  private readonly logger = new Logger('Queues');
  private readonly saidAt = new Map<string, number>();

  readonly hear = (error: Error): void => {
    const now = performance.now();
    const trouble = ('code' in error && String(error.code)) || error.message;
    if (now - (this.saidAt.get(trouble) ?? -ONCE_IN_MS) < ONCE_IN_MS) return;
    this.saidAt.set(trouble, now);
    this.logger.warn(error.message);
  };
}
