import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { TransactionRunner } from '#platform/database';

import type { FileId } from '../files.types';
import { FILE_STORE, type FileStore } from '../store/file-store';

const HOUR_MS = 3_600_000;

/** What is announced and never sent is forgotten after a day. */
const ANNOUNCED_MS = 24 * HOUR_MS;

/** Longer than any upload lasts: what has no row by then never will. */
const ORPHAN_MS = 24 * HOUR_MS;

const BATCH = 500;

const REFUSED = `
  SELECT id, storage_key AS "storageKey" FROM platform.file
  WHERE status IN ('infected', 'refused') AND storage_key IS NOT NULL
    AND ($1::uuid IS NULL OR id = $1) LIMIT ${BATCH}`;
const FORGET_CONTENT = `UPDATE platform.file SET storage_key = NULL WHERE id = $1`;
const FORGET_ANNOUNCED = `
  DELETE FROM platform.file WHERE status = 'announced' AND announced_at < $1`;
const KNOWN = `SELECT storage_key AS "storageKey" FROM platform.file WHERE storage_key = ANY ($1)`;

interface Held {
  readonly id: FileId;
  readonly storageKey: string;
}

/** Throws away bytes that nobody may have, and those that belong to nothing. */
@Injectable()
export class DiscardContentService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The bytes of one file, if it was refused. */
  async discard(id: FileId): Promise<void> {
    for (const held of await this.refused(id)) await this.discardOne(held);
  }

  /** For a schedule: whatever a crash or an absent sender has left. Safe to run again. */
  async purge(): Promise<void> {
    for (const held of await this.refused(null)) await this.discardOne(held);
    await this.transactions.run(SYSTEM, (tx) =>
      tx.query(FORGET_ANNOUNCED, [this.ago(ANNOUNCED_MS)]),
    );
    await this.removeOrphans();
  }

  private refused(id: FileId | null): Promise<readonly Held[]> {
    return this.transactions.read(SYSTEM, (reader) => reader.rows<Held>(REFUSED, [id]));
  }

  /** The bytes first: a crash in between leaves a row to find them by, not bytes without a row. */
  private async discardOne({ id, storageKey }: Held): Promise<void> {
    await this.store.remove(storageKey);
    await this.transactions.run(SYSTEM, (tx) => tx.query(FORGET_CONTENT, [id]));
  }

  private async removeOrphans(): Promise<void> {
    let keys: string[] = [];
    for await (const key of this.store.keysBefore(this.ago(ORPHAN_MS))) {
      keys.push(key);
      if (keys.length < BATCH) continue;
      await this.removeUnknown(keys);
      keys = [];
    }
    await this.removeUnknown(keys);
  }

  private async removeUnknown(keys: readonly string[]): Promise<void> {
    const rows = await this.transactions.read(SYSTEM, (reader) => reader.rows<Held>(KNOWN, [keys]));
    const known = new Set(rows.map(({ storageKey }) => storageKey));
    for (const key of keys) if (!known.has(key)) await this.store.remove(key);
  }

  private ago(milliseconds: number): Date {
    return new Date(this.clock().getTime() - milliseconds);
  }
}
