import type { Clock } from '#kernel/dates';

export interface BreakerLimits {
  /** Failures in a row after which nobody asks for a while. */
  readonly failures: number;
  readonly pauseMs: number;
}

/**
 * Stops asking a service that fails: after some failures in a row the next callers are told so at
 * once, until a pause is over; then one tries, and its success lets the others through again.
 */
export class CircuitBreaker {
  private failures = 0;
  private closedUntil = 0;

  constructor(
    private readonly clock: Clock,
    private readonly limits: BreakerLimits,
  ) {}

  /** @param refusal what the callers are told meanwhile */
  async run<R>(ask: () => Promise<R>, refusal: () => Error): Promise<R> {
    const now = this.clock().getTime();
    if (now < this.closedUntil) throw refusal();
    // The others wait for the one that tries.
    if (this.failures >= this.limits.failures) this.closedUntil = now + this.limits.pauseMs;
    try {
      const answer = await ask();
      this.failures = 0;
      this.closedUntil = 0;
      return answer;
    } catch (error) {
      this.failures += 1;
      if (this.failures >= this.limits.failures) {
        this.closedUntil = this.clock().getTime() + this.limits.pauseMs;
      }
      throw error;
    }
  }
}
