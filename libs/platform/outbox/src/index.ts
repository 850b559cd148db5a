/** Events told exactly when their transaction commits, and heard with effect exactly once. */
export { OutboxModule } from './outbox.module';
export { Outbox } from './outbox';
export { Inbox } from './inbox';
export type { DomainEvent, EventEnvelope, Json } from './domain-event';
