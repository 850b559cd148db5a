import type { Reader } from '#platform/database';

import { CHAIN_START, ENTRY_FACTS, linkOf, type EntryFacts } from './chain-link';

/** What is wrong at one place of the chain. */
export interface ChainFault {
  /** The place in the chain, counted from one. */
  readonly position: number;
  readonly entryId: string | null;
  readonly kind: 'entry-changed' | 'entry-removed' | 'seal-removed' | 'block-broken';
}

export interface ChainReport {
  readonly sealed: number;
  /** In the order of the chain, at most a hundred: where the first one is, the rest begins. */
  readonly faults: readonly ChainFault[];
}

const BATCH = 1_000;
const MOST_FAULTS = 100;

interface SealRow extends Partial<EntryFacts> {
  readonly position: string;
  readonly entry_id: string;
  readonly hash: Buffer;
}

const SEALS = `
  SELECT seal.position, seal.entry_id, seal.hash, ${ENTRY_FACTS}
  FROM platform.audit_seal AS seal
  LEFT JOIN platform.audit_entry AS entry ON entry.id = seal.entry_id
  WHERE seal.position > $1
  ORDER BY seal.position
  LIMIT ${BATCH}`;

/** Blocks follow each other without a hole, each ending with the seal that it says. */
const BROKEN_BLOCKS = `
  SELECT block.last_position AS position
  FROM (
    SELECT *, lag(last_position, 1, 0::bigint) OVER (ORDER BY number) AS previous,
           row_number() OVER (ORDER BY number) AS expected
    FROM platform.audit_block
  ) AS block
  LEFT JOIN platform.audit_seal AS seal ON seal.position = block.last_position
  WHERE block.hash IS DISTINCT FROM seal.hash OR block.first_position <> previous + 1
     OR block.number <> expected
  UNION ALL
  SELECT min(position) FROM platform.audit_seal
  WHERE position > (SELECT coalesce(max(last_position), 0) FROM platform.audit_block)
  HAVING count(*) > 0
  ORDER BY position
  LIMIT ${MOST_FAULTS}`;

/**
 * Reads the whole chain again, as the system. A changed, removed or exchanged row is found at its
 * place; that the whole was not written anew can only be told by a copy of a block kept elsewhere.
 */
export async function verifyAuditChain(reader: Reader): Promise<ChainReport> {
  const walk = new Walk();
  for (;;) {
    const seals = await reader.rows<SealRow>(SEALS, [walk.position]);
    for (const seal of seals) walk.step(seal);
    if (seals.length < BATCH) break;
  }
  const broken = await reader.rows<{ position: string }>(BROKEN_BLOCKS);
  const faults = broken.map(({ position }): ChainFault => {
    return { position: Number(position), entryId: null, kind: 'block-broken' };
  });
  return { sealed: walk.position, faults: [...walk.faults, ...faults].slice(0, MOST_FAULTS) };
}

/** One pass along the seals, knowing nothing but the link before. */
class Walk {
  readonly faults: ChainFault[] = [];
  position = 0;
  private link: Buffer | null = CHAIN_START;

  step({ position, entry_id: entryId, hash, id, facts }: SealRow): void {
    const place = Number(position);
    if (place !== this.position + 1) this.skipTo(place);
    if (id === undefined || id === null || facts === undefined) {
      this.fault({ position: place, entryId, kind: 'entry-removed' });
    } else if (this.link !== null && !linkOf(this.link, { id, facts }).equals(hash)) {
      this.fault({ position: place, entryId, kind: 'entry-changed' });
    }
    this.position = place;
    this.link = hash;
  }

  /** What a missing seal said cannot be known, so neither what the one after it should say. */
  private skipTo(place: number): void {
    this.fault({ position: this.position + 1, entryId: null, kind: 'seal-removed' });
    this.position = place - 1;
    this.link = null;
  }

  private fault(fault: ChainFault): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }
}
