import type { DataSourceOptions } from 'typeorm';

import { poolOptions } from './pool-options';
import { prepareRepeated } from './prepare-repeated';
import { SnakeNaming } from './snake-naming';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How TypeORM reaches the database as the application: it never changes the schema. */
export function dataSourceOptions(url: string, connections: number): PostgresOptions {
  return {
    type: 'postgres',
    url,
    poolSize: connections,
    extra: { ...poolOptions('tablee-write'), onConnect: prepareRepeated },
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
  };
}
