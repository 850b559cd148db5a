import { Global, Module, type DynamicModule } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { DeadLetters } from './dead-letters';
import { DeliveryQueues } from './delivery-queues';
import { Doorbell } from './doorbell';
import { Inbox } from './inbox';
import { Outbox } from './outbox';
import {
  OUTBOX_TIMES,
  PATIENT_LISTENERS,
  SUBSCRIPTIONS,
  USUAL_TIMES,
  type OutboxTimes,
  type Subscriptions,
} from './outbox-options';
import { OUTBOX_MESSAGES } from './outbox.messages';
import { OutboxFigures } from './outbox-figures';
import { PurgeHeardService } from './purge-heard.service';
import { Relay } from './relay';
import { Sweeper } from './sweeper';

/** For every process: telling events, hearing them, and seeing whether they are carried. */
@Global()
@Module({
  providers: [Doorbell, Outbox, Inbox, OutboxFigures],
  exports: [Doorbell, Outbox, Inbox],
})
export class OutboxModule {}

/** For the worker: carrying told events to the queues of those who hear them. */
@Module({})
export class RelayModule {
  /** @param patient listeners that count on others, and so try for days rather than minutes */
  static with(
    subscriptions: Subscriptions,
    times: OutboxTimes = USUAL_TIMES,
    patient: readonly string[] = [],
  ): DynamicModule {
    return {
      module: RelayModule,
      imports: [MessagesModule.with(OUTBOX_MESSAGES)],
      providers: [
        { provide: SUBSCRIPTIONS, useValue: subscriptions },
        { provide: OUTBOX_TIMES, useValue: times },
        { provide: PATIENT_LISTENERS, useValue: patient },
        DeliveryQueues,
        Relay,
        Sweeper,
        DeadLetters,
        PurgeHeardService,
      ],
      exports: [SUBSCRIPTIONS, OUTBOX_TIMES, Relay, Sweeper, DeadLetters, PurgeHeardService],
    };
  }
}
