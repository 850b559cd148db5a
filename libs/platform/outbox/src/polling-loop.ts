import { setTimeout as wait } from 'node:timers/promises';

/** Does the same work again and again, after a pause that a ring cuts short. */
export class PollingLoop {
  private pause = new AbortController();
  private isStopped = false;
  private wasRung = false;
  private running: Promise<void> = Promise.resolve();

  /** @param work returns whether there may be more to do at once; its errors are told, not thrown */
  constructor(
    private readonly pauseMs: number,
    private readonly work: () => Promise<boolean>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.running = this.run();
  }

  ring(): void {
    this.wasRung = true;
    this.pause.abort();
  }

  /** Resolves when the work at hand is finished. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.pause.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      this.wasRung = false;
      const hasMore = await this.work().catch((error: unknown) => {
        this.onError(error);
        return false;
      });
      if (!hasMore && !this.wasRung) await this.rest();
    }
  }

  private async rest(): Promise<void> {
    this.pause = new AbortController();
    if (this.isStopped) return;
    await wait(this.pauseMs, undefined, { signal: this.pause.signal }).catch(() => undefined);
  }
}
