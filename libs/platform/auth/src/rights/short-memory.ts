import { performance } from 'node:perf_hooks';

import type { Clock } from '#kernel/dates';

interface Kept<Value> {
  readonly until: number;
  readonly instant: Date;
  readonly value: Promise<Value>;
}

/** At most this many; beyond, all is forgotten, which costs one more question each. */
const MOST_KEPT = 10_000;

/**
 * Remembers answers for a moment, and asks once for all who ask at the same time.
 * A failure is not remembered, nor an answer that was forgotten while it was on its way. The
 * moment is over when so much time has passed, or as soon as the clock was set to another hour.
 */
export class ShortMemory<Value> {
  private readonly kept = new Map<string, Kept<Value>>();

  constructor(
    private readonly milliseconds: number,
    private readonly clock: Clock,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  recall(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.kept.get(key);
    if (known !== undefined && this.isFresh(known)) return known.value;
    return this.renew(key, ask);
  }

  /** Asks again, whatever is remembered. */
  renew(key: string, ask: () => Promise<Value>): Promise<Value> {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const value = ask();
    const kept = { until: this.elapsed() + this.milliseconds, instant: this.clock(), value };
    this.kept.set(key, kept);
    value.catch(() => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    });
    return value;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }

  forgetAll(): void {
    this.kept.clear();
  }

  private isFresh({ until, instant }: Kept<Value>): boolean {
    const leap = Math.abs(this.clock().getTime() - instant.getTime());
    return this.elapsed() < until && leap < this.milliseconds;
  }
}
