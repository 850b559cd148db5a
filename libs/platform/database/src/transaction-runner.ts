import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#kernel/actors';

import { sameSettings, settingsOf } from './actor-settings';
import { ambientTransaction } from './ambient-transaction';
import { joinTransaction } from './join-transaction';
import { ReadPool } from './read-pool';
import { readerOf, type Reader, type Tx } from './reader';
import { withRetries } from './retries';
import { runOnce } from './run-once';

/** The only way into the database: who acts is always said, and row-level security always knows. */
@Injectable()
export class TransactionRunner {
  constructor(
    private readonly dataSource: DataSource,
    private readonly readPool: ReadPool,
  ) {}

  /**
   * One use case in one transaction (READ COMMITTED), kept whole or not at all.
   *
   * Called within another `run`, it takes part in that transaction, for the time of the call under
   * its own actor; if it fails, the whole is undone, even though the error be caught.
   * Serialization failures and deadlocks are tried again, at most five times in all, with the whole
   * of `work`: so `work` has no effect but on the database.
   */
  async run<R>(actor: Actor, work: (tx: Tx) => Promise<R>): Promise<R> {
    const settings = settingsOf(actor);
    const ambient = ambientTransaction();
    if (ambient !== null) return joinTransaction(ambient, settings, work);
    return withRetries(() => runOnce(this.dataSource, settings, work));
  }

  /**
   * Reads as the actor, on connections that cannot write; each statement is prepared, sees what was
   * kept when it starts, and takes one round trip. Within `run`, it reads in that transaction.
   */
  async read<R>(actor: Actor, work: (reader: Reader) => Promise<R>): Promise<R> {
    const ambient = ambientTransaction();
    if (ambient === null) return work(this.readPool.readerFor(actor));
    const settings = settingsOf(actor);
    if (sameSettings(ambient.settings, settings)) return work(readerOf(ambient.shared.tx));
    return joinTransaction(ambient, settings, (tx) => work(readerOf(tx)));
  }
}
