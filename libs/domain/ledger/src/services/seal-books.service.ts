import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { CHAIN_START, ENTRY_FACTS, linkOf, type EntryFacts } from './chain-link';

const BLOCK_SIZE = 1_000;

/** Any number: sealers take turns. */
const SEALING_LOCK = 7_203_002;

/** Of transactions that are over: what an open one writes gets its place later. */
const UNSEALED = `
  SELECT e.keeper_id AS "keeperId", ${ENTRY_FACTS}
  FROM ledger.entry e
  WHERE e.xid < pg_snapshot_xmin(pg_current_snapshot())
    AND NOT EXISTS (SELECT FROM ledger.seal s WHERE s.entry_id = e.id)
  ORDER BY e.xid, e.id
  LIMIT ${BLOCK_SIZE}`;

const LAST = `
  SELECT DISTINCT ON (keeper_id) keeper_id AS "keeperId", number, hash
  FROM ledger.seal WHERE keeper_id = ANY ($1::uuid[])
  ORDER BY keeper_id, number DESC`;

const KEEP = `
  INSERT INTO ledger.seal (keeper_id, number, entry_id, hash, sealed_at)
  SELECT keeper_id, number, entry_id, hash, $5
  FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[])
    AS t (keeper_id, number, entry_id, hash)`;

interface UnsealedEntry extends EntryFacts {
  readonly keeperId: string;
}

interface Seal {
  readonly keeperId: string;
  readonly number: number;
  readonly entryId: string;
  readonly hash: Buffer;
}

interface LastRow {
  readonly keeperId: string;
  readonly number: string;
  readonly hash: Buffer;
}

/** Gives entries their number and their place in the chain of their books, after they are written. */
@Injectable()
export class SealBooksService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many entries were sealed */
  async seal(): Promise<number> {
    let total = 0;
    for (;;) {
      const count = await this.sealBlock();
      total += count;
      if (count < BLOCK_SIZE) return total;
    }
  }

  private sealBlock(): Promise<number> {
    return this.transactions.run(SYSTEM, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [SEALING_LOCK]);
      const entries = await readerOf(tx).rows<UnsealedEntry>(UNSEALED);
      if (entries.length > 0) await this.keep(tx, await sealsOf(tx, entries));
      return entries.length;
    });
  }

  private async keep(tx: Tx, seals: readonly Seal[]): Promise<void> {
    await tx.query(KEEP, [
      seals.map(({ keeperId }) => keeperId),
      seals.map(({ number }) => number),
      seals.map(({ entryId }) => entryId),
      seals.map(({ hash }) => hash),
      this.clock(),
    ]);
  }
}

async function sealsOf(tx: Tx, entries: readonly UnsealedEntry[]): Promise<Seal[]> {
  const keepers = [...new Set(entries.map(({ keeperId }) => keeperId))];
  const rows = await readerOf(tx).rows<LastRow>(LAST, [keepers]);
  const last = new Map(
    rows.map(({ keeperId, number, hash }) => [keeperId, { number: Number(number), hash }]),
  );
  return entries.map((entry) => {
    const { keeperId, id } = entry;
    const before = last.get(keeperId) ?? { number: 0, hash: CHAIN_START };
    const link = { number: before.number + 1, hash: linkOf(before.hash, entry) };
    last.set(keeperId, link);
    return { keeperId, entryId: id, ...link };
  });
}
