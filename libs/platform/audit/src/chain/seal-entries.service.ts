import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { CHAIN_START, ENTRY_FACTS, linkOf, type EntryFacts } from './chain-link';

const BLOCK_SIZE = 1_000;

/** Any number: sealers take turns. */
const SEALING_LOCK = 7_202_001;

/**
 * Entries not in the chain yet, of transactions that are over: what an open one writes gets its
 * place later. A restored copy counts its transactions anew, hence the hour: none lasts so long.
 * Looking a day behind the newest sealed entry is more than any transaction could need.
 */
const UNSEALED = `
  SELECT ${ENTRY_FACTS}
  FROM platform.audit_entry AS entry
  WHERE (xid < pg_snapshot_xmin(pg_current_snapshot()) OR kept_at < now() - interval '1 hour')
    AND kept_at >= coalesce(
      (SELECT newest.kept_at - interval '1 day'
       FROM platform.audit_seal JOIN platform.audit_entry AS newest ON newest.id = entry_id
       ORDER BY position DESC LIMIT 1),
      '-infinity')
    AND NOT EXISTS (SELECT FROM platform.audit_seal WHERE entry_id = entry.id)
  ORDER BY xid, seq
  LIMIT ${BLOCK_SIZE}`;

const LAST_SEAL = `
  SELECT position, hash FROM platform.audit_seal ORDER BY position DESC LIMIT 1`;

const KEEP_SEALS = `
  INSERT INTO platform.audit_seal (position, entry_id, hash)
  SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[])`;

const KEEP_BLOCK = `
  INSERT INTO platform.audit_block (number, first_position, last_position, hash, sealed_at)
  SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4 FROM platform.audit_block`;

interface Seal {
  readonly position: number;
  readonly entryId: string;
  readonly hash: Buffer;
}

/** Gives entries their place in the chain, a while after they were written: nobody waits for it. */
@Injectable()
export class SealEntriesService {
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
      const entries = await readerOf(tx).rows<EntryFacts>(UNSEALED);
      if (entries.length > 0) await this.keep(tx, await sealsOf(tx, entries));
      return entries.length;
    });
  }

  private async keep(tx: Tx, seals: readonly Seal[]): Promise<void> {
    await tx.query(KEEP_SEALS, [
      seals.map(({ position }) => position),
      seals.map(({ entryId }) => entryId),
      seals.map(({ hash }) => hash),
    ]);
    const last = seals.at(-1);
    await tx.query(KEEP_BLOCK, [seals[0]?.position, last?.position, last?.hash, this.clock()]);
  }
}

async function sealsOf(tx: Tx, entries: readonly EntryFacts[]): Promise<Seal[]> {
  const last = await readerOf(tx).one<{ position: string; hash: Buffer }>(LAST_SEAL);
  let position = Number(last?.position ?? 0);
  let hash = last?.hash ?? CHAIN_START;
  return entries.map((entry) => {
    position += 1;
    hash = linkOf(hash, entry);
    return { position, entryId: entry.id, hash };
  });
}
