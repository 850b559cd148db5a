import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';

/** Small things done beside a request, which does not wait for them: when someone was last seen. */
@Injectable()
export class Afterwards implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Auth');
  private readonly pending = new Set<Promise<void>>();

  /** Starts the work; its failure is written down, and troubles nobody. */
  start(work: () => Promise<unknown>): void {
    const done = this.attempt(work);
    this.pending.add(done);
    void done.finally(() => this.pending.delete(done));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pending);
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`What was left for afterwards failed: ${String(error)}`);
    }
  }
}
