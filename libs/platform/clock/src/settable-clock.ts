import type { Clock } from '#kernel/dates';

/** A clock for tests: stands still until told otherwise. */
export class SettableClock {
  constructor(private instant: Date) {}

  readonly now: Clock = () => new Date(this.instant);

  set(instant: Date): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
