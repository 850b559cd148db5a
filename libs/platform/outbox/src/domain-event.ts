/** What JSON can say: an event that holds a `Date`, a `bigint` or an entity does not compile. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * A fact in the past tense, told to whoever may want to know.
 * Its payload is identifiers and small facts: queues keep it in clear, so no personal data.
 */
export interface DomainEvent<Name extends string = string, Payload extends Json = Json> {
  /** `<module>.<noun>-<participle>.v<n>`, such as `calls.call-published.v1`. */
  readonly name: Name;
  readonly subjectId: string;
  readonly payload: Payload;
}

/** An event on its way to a listener; what a job carries. */
export interface EventEnvelope<Event extends DomainEvent = DomainEvent> {
  readonly id: string;
  /** ISO 8601 instant, in UTC. */
  readonly occurredAt: string;
  /** Of the request or job that told it, so that one story can be followed through the logs. */
  readonly requestId: string;
  readonly event: Event;
}
