import { Logger } from '@nestjs/common';
import { Pool, type CustomTypesConfig, type PoolClient } from 'pg';

import type { Actor } from '#kernel/actors';

import { settingsOf, type ActorSettings } from './actor-settings';
import { countsOf, type ConnectionCounts } from './connection-counts';
import { DatabaseUnavailable } from './database.errors';
import { poolOptions } from './pool-options';
import { PreparedStatements, type Statement } from './prepared-statements';
import { first, type Reader } from './reader';
import { ScopedQuery } from './scoped-query';
import { isConnectionLost, isPlanStale, isUnavailable } from './sql-state';
import { statementName } from './statement-name';

/**
 * Reads outside of a transaction under way, on connections of their own that cannot write.
 * A connection is held for one statement only, so that a reader which waits for something else
 * keeps none, and a read within a read cannot wait for itself.
 */
export class ReadPool {
  private readonly logger = new Logger('Database');
  private readonly pool: Pool;
  private readonly prepared = new WeakMap<PoolClient, PreparedStatements>();
  private readonly types: CustomTypesConfig;

  constructor(url: string, connections: number) {
    const options = poolOptions('tablee-read');
    this.types = options.types as CustomTypesConfig;
    this.pool = new Pool({
      ...options,
      connectionString: url,
      max: connections,
      options: `${options.options ?? ''} -c default_transaction_read_only=on`,
    });
    this.pool.on('error', (error) => this.lost(error));
    this.pool.on('connect', (client) => client.on('error', (error) => this.lost(error)));
  }

  readerFor(actor: Actor): Reader {
    const settings = settingsOf(actor);
    const rows = <Row>(sql: string, params: readonly unknown[] = []) =>
      this.ask<Row>(settings, { name: statementName(sql), text: sql }, params);
    return {
      rows,
      one: async <Row>(sql: string, params?: readonly unknown[]) =>
        first(await rows<Row>(sql, params)),
    };
  }

  counts(): ConnectionCounts {
    return countsOf(this.pool);
  }

  async end(): Promise<void> {
    if (!this.pool.ending) await this.pool.end();
  }

  private async ask<Row>(
    settings: ActorSettings,
    statement: Statement,
    params: readonly unknown[],
  ): Promise<Row[]> {
    try {
      return await this.send<Row>(settings, statement, params);
    } catch (error) {
      if (isUnavailable(error)) throw new DatabaseUnavailable(error);
      if (!isPlanStale(error)) throw error;
      return this.send<Row>(settings, statement, params);
    }
  }

  private async send<Row>(
    settings: ActorSettings,
    statement: Statement,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const client = await this.pool.connect();
    return new Promise((resolve, reject) => {
      const answered = (error: unknown, rows: readonly unknown[] = []): void => {
        client.release(error !== null && isConnectionLost(error));
        if (error === null) resolve(rows as Row[]);
        else reject(error);
      };
      client.query(
        new ScopedQuery(settings, statement, params, this.statementsOf(client), answered),
      );
    });
  }

  private statementsOf(client: PoolClient): PreparedStatements {
    const earlier = this.prepared.get(client);
    if (earlier !== undefined) return earlier;
    const statements = new PreparedStatements(this.types);
    this.prepared.set(client, statements);
    return statements;
  }

  private lost(error: Error): void {
    this.logger.warn(`A connection for reading was lost: ${error.message}`);
  }
}
