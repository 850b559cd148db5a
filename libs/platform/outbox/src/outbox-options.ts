/** Which listeners hear which event: the queue of each, by the name of the event. */
export type Subscriptions = Readonly<Record<string, readonly string[]>>;

export const SUBSCRIPTIONS = Symbol('SUBSCRIPTIONS');

/** Listeners that count on others, and so try for days rather than minutes. */
export const PATIENT_LISTENERS = Symbol('PATIENT_LISTENERS');

/** How patient the outbox is. Tests wait less. */
export interface OutboxTimes {
  /** Milliseconds between two looks for events to relay, when nothing rings. */
  readonly pollMs: number;
  /** Milliseconds between two rounds of the sweeper. */
  readonly sweepMs: number;
  /** Milliseconds without a sign of life after which a delivery is looked into. */
  readonly checkAfterMs: number;
}

export const OUTBOX_TIMES = Symbol('OUTBOX_TIMES');

export const USUAL_TIMES: OutboxTimes = { pollMs: 500, sweepMs: 30_000, checkAfterMs: 120_000 };
