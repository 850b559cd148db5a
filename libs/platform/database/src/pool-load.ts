import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { countsOf, type ConnectionCounts } from './connection-counts';
import { ReadPool } from './read-pool';

/** What the pools of this process are doing: to be seen from outside before it hurts. */
@Injectable()
export class PoolLoad {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readPool: ReadPool,
  ) {}

  writing(): ConnectionCounts {
    return countsOf((this.dataSource.driver as unknown as { readonly master: Pool }).master);
  }

  reading(): ConnectionCounts {
    return this.readPool.counts();
  }
}
