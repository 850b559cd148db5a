import { DataSource, type MixedList } from 'typeorm';

import { SYSTEM } from '#kernel/actors';

import { dataSourceOptions } from './data-source';
import { poolSizes } from './pool-options';
import { ReadPool } from './read-pool';
import { refuseUnsafeRole } from './refuse-unsafe-role';
import { TransactionRunner } from './transaction-runner';

export interface OpenDatabase {
  readonly transactions: TransactionRunner;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly entities?: readonly (abstract new () => object)[];
  /** Three make two that write and one that reads. */
  readonly connections?: number;
}

const FEW_CONNECTIONS = 3;

/** Opens the database without Nest: for programs that run once, and for tests. */
export async function openDatabase(
  url: string,
  { entities = [], connections = FEW_CONNECTIONS }: OpenOptions = {},
): Promise<OpenDatabase> {
  const sizes = poolSizes(connections);
  const readPool = await openReadPool(url, sizes.read);
  const dataSource = new DataSource({
    ...dataSourceOptions(url, sizes.write),
    entities: [...entities] as MixedList<Function>,
  });
  const close = async (): Promise<void> => {
    await readPool.end();
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  try {
    await dataSource.initialize();
  } catch (error) {
    await close();
    throw error;
  }
  return { transactions: new TransactionRunner(dataSource, readPool), close };
}

/** Opens the pool for reading, once the role is known to be held back by row-level security. */
export async function openReadPool(url: string, connections: number): Promise<ReadPool> {
  const pool = new ReadPool(url, connections);
  try {
    await refuseUnsafeRole(pool.readerFor(SYSTEM));
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}
