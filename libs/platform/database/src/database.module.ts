import {
  Global,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { Config } from '#platform/config';

import { dataSourceOptions } from './data-source';
import { openReadPool } from './open-database';
import { poolSizes } from './pool-options';
import { PoolLoad } from './pool-load';
import { ReadPool } from './read-pool';
import { TransactionRunner } from './transaction-runner';

type EntityClass = abstract new () => object;

@Injectable()
class ReadPoolCloser implements OnApplicationShutdown {
  constructor(private readonly readPool: ReadPool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.readPool.end();
  }
}

const runner = {
  provide: TransactionRunner,
  inject: [DataSource, ReadPool],
  useFactory: (dataSource: DataSource, readPool: ReadPool) =>
    new TransactionRunner(dataSource, readPool),
};

/** The database, for the whole application: mounted once by each app; gives `TransactionRunner`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: ({ database }: Config) => ({
        ...dataSourceOptions(database.url, poolSizes(database.pool).write),
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [
    {
      provide: ReadPool,
      inject: [Config],
      useFactory: ({ database }: Config) =>
        openReadPool(database.url, poolSizes(database.pool).read),
    },
    PoolLoad,
    ReadPoolCloser,
    runner,
  ],
  exports: [PoolLoad, TransactionRunner],
})
export class DatabaseModule {
  /** The rows of one module: `imports: [DatabaseModule.entities(CallEntity, CallRevisionEntity)]`. */
  static entities(...entities: EntityClass[]): DynamicModule {
    return TypeOrmModule.forFeature(entities as Function[]);
  }
}
