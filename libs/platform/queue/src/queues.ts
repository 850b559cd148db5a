import { Injectable } from '@nestjs/common';

import { HouseQueue } from './house-queue';
import { QueueConnections } from './queue-connections';

/** Every queue by its name, for those who learn at run time which one they need. */
@Injectable()
export class Queues {
  private readonly byName = new Map<string, HouseQueue>();

  constructor(private readonly connections: QueueConnections) {}

  named(name: string): HouseQueue {
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const queue = new HouseQueue(name, { connection: this.connections.producers });
    this.byName.set(name, queue);
    return queue;
  }
}
