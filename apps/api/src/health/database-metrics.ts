import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { PoolLoad } from '#platform/database';
import { Metrics } from '#platform/observability';

/** Whether requests wait for a connection: the first sign of a database that is too slow. */
@Injectable()
export class DatabaseMetrics implements OnApplicationBootstrap {
  constructor(
    private readonly metrics: Metrics,
    private readonly load: PoolLoad,
  ) {}

  onApplicationBootstrap(): void {
    const pools = { write: () => this.load.writing(), read: () => this.load.reading() };
    for (const [name, counts] of Object.entries(pools)) {
      const prefix = `tablee_database_${name}_pool`;
      this.metrics.watch(`${prefix}_waiting`, 'Requests that wait for a connection.', () => {
        return counts().waiting;
      });
      this.metrics.watch(`${prefix}_busy`, 'Connections at work.', () => {
        return counts().open - counts().idle;
      });
    }
  }
}
