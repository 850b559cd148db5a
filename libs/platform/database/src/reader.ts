import type { EntityManager } from 'typeorm';

import { invariant } from '#kernel/problems';

/**
 * A transaction under way: what a service writes with. Given by `TransactionRunner.run`, and of no
 * use once it is over. Change rows with `compareAndSet` or an explicit UPDATE, never with `save()`.
 */
export type Tx = EntityManager;

/** Asks the database in SQL. `bigint` and `numeric` arrive as text, days as `YYYY-MM-DD`. */
export interface Reader {
  rows<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or null. */
  one<Row>(sql: string, params?: readonly unknown[]): Promise<Row | null>;
}

/** Reads in the transaction under way: sees what it wrote, and the locks it took. */
export function readerOf(tx: Tx): Reader {
  const { queryRunner } = tx;
  invariant(queryRunner !== undefined, 'one reads through a transaction that is under way');
  const rows = async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
    const { records } = await queryRunner.query(sql, [...params], true);
    return records as Row[];
  };
  return {
    rows,
    one: async <Row>(sql: string, params?: readonly unknown[]) =>
      first(await rows<Row>(sql, params)),
  };
}

export function first<Row>(rows: readonly Row[]): Row | null {
  return rows[0] ?? null;
}
