/** Events told exactly when their transaction commits, and heard with effect exactly once. */
export { OutboxModule, RelayModule } from './outbox.module';
export { Outbox } from './outbox';
export { Inbox } from './inbox';
export { Relay, RELAY_BATCH } from './relay';
export { Sweeper } from './sweeper';
export { DeadLetterNotFound, DeadLetters, type DeadLetter } from './dead-letters';
export { Doorbell } from './doorbell';
export { PurgeHeardService } from './purge-heard.service';
export { PollingLoop } from './polling-loop';
export {
  OUTBOX_TIMES,
  SUBSCRIPTIONS,
  USUAL_TIMES,
  type OutboxTimes,
  type Subscriptions,
} from './outbox-options';
export type { DomainEvent, EventEnvelope, Json } from './domain-event';
