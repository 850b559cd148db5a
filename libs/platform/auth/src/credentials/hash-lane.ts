import { AuthBusy } from '../auth.errors';

/** Hashes at once: one less than the four threads of Node's pool, which files and DNS share. */
const LANE_WIDTH = 3;
/** Some two seconds of work on a small machine; whoever comes later is asked to come back. */
const LONGEST_QUEUE = 50;

/**
 * Keeps the hashing of passwords, which is slow and heavy on purpose, from starving the rest.
 */
export class HashLane {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly width = LANE_WIDTH,
    private readonly longestQueue = LONGEST_QUEUE,
  ) {}

  /** Does the work when there is room. @throws AuthBusy when the queue is full */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running < this.width) this.running += 1;
    else await this.queue();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private queue(): Promise<void> {
    if (this.waiting.length >= this.longestQueue) throw new AuthBusy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Hands the place to the next in the queue, so that nobody slips in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
