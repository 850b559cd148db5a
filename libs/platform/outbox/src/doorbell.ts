import { Injectable } from '@nestjs/common';

/**
 * Tells a relay in the same process that an event was just told. A relay elsewhere does not hear
 * it and finds the event at its next look: nothing but haste depends on the bell.
 */
@Injectable()
export class Doorbell {
  private readonly hearers = new Set<() => void>();

  /** @returns how to stop hearing it. */
  onRing(hearer: () => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  ring(): void {
    for (const hearer of this.hearers) hearer();
  }
}
