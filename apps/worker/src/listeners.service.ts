import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { invariant } from '#kernel/problems';
import { QueueConnections } from '#platform/queue';

import { faultsOfListeners } from './listeners';
import { SCHEDULES } from './schedules';
import { SUBSCRIPTIONS } from './subscriptions';

/** Refuses to start a worker that would leave jobs lying, or give them to the wrong one. */
@Injectable()
export class ListenersService implements OnApplicationBootstrap {
  constructor(private readonly connections: QueueConnections) {}

  onApplicationBootstrap(): void {
    const worked = this.connections.workedQueues();
    const faults = faultsOfListeners(SUBSCRIPTIONS, SCHEDULES, worked);
    invariant(faults.length === 0, `each queue has one processor (${faults.join('; ')})`);
  }
}
