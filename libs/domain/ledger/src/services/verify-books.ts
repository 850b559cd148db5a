import type { Reader } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { CHAIN_START, ENTRY_FACTS, linkOf, type EntryFacts } from './chain-link';

/** What is wrong in the books, and with which number of the chain it begins. */
export interface BookFault {
  readonly number: number;
  readonly entryId: string | null;
  readonly kind: 'entry-changed' | 'entry-removed' | 'seal-removed' | 'entry-unbalanced';
}

export interface BookReport {
  /** How many entries have their place in the chain. */
  readonly sealed: number;
  /** Entries of more than fifteen minutes without one. */
  readonly late: number;
  /** Debits less credits of the whole: zero. */
  readonly differenceCents: string;
  /** The first hundred. */
  readonly faults: readonly BookFault[];
}

const BATCH = 1_000;
const MOST_FAULTS = 100;

interface SealRow extends Partial<EntryFacts> {
  readonly number: string;
  readonly entryId: string;
  readonly hash: Buffer;
}

const SEALS = `
  SELECT s.number, s.entry_id AS "entryId", s.hash, ${ENTRY_FACTS}
  FROM ledger.seal s LEFT JOIN ledger.entry e ON e.id = s.entry_id
  WHERE s.keeper_id = $1 AND s.number > $2
  ORDER BY s.number LIMIT ${BATCH}`;

const TOTALS = `
  SELECT coalesce(sum(CASE side WHEN 'debit' THEN amount_cents ELSE -amount_cents END), 0)::text
      AS difference,
    (SELECT count(*)::int FROM ledger.entry e WHERE e.keeper_id = $1
      AND e.booked_at < now() - interval '15 minutes'
      AND NOT EXISTS (SELECT FROM ledger.seal s WHERE s.entry_id = e.id)) AS late
  FROM ledger.posting WHERE keeper_id = $1`;

const UNBALANCED = `
  SELECT coalesce(s.number, 0)::text AS number, p.entry_id AS "entryId"
  FROM ledger.posting p LEFT JOIN ledger.seal s ON s.entry_id = p.entry_id
  WHERE p.keeper_id = $1
  GROUP BY s.number, p.entry_id
  HAVING sum(CASE p.side WHEN 'debit' THEN p.amount_cents ELSE -p.amount_cents END) <> 0
  ORDER BY s.number LIMIT ${MOST_FAULTS}`;

/** Reads the books of a keeper again from the first entry: the chain, and what adds up to zero. */
export async function verifyBooks(reader: Reader, keeperId: OrganisationId): Promise<BookReport> {
  const walk = new Walk();
  for (;;) {
    const seals = await reader.rows<SealRow>(SEALS, [keeperId, walk.number]);
    for (const seal of seals) walk.step(seal);
    if (seals.length < BATCH) break;
  }
  const totals = await reader.one<{ difference: string; late: number }>(TOTALS, [keeperId]);
  const unbalanced = await reader.rows<{ number: string; entryId: string }>(UNBALANCED, [keeperId]);
  const faults = unbalanced.map(({ number, entryId }): BookFault => {
    return { number: Number(number), entryId, kind: 'entry-unbalanced' };
  });
  return {
    sealed: walk.number,
    late: totals?.late ?? 0,
    differenceCents: totals?.difference ?? '0',
    faults: [...walk.faults, ...faults].slice(0, MOST_FAULTS),
  };
}

/** One pass along the seals, knowing nothing but the link before. */
class Walk {
  readonly faults: BookFault[] = [];
  number = 0;
  private link: Buffer | null = CHAIN_START;

  step({ number, entryId, hash, id, facts, postings }: SealRow): void {
    const place = Number(number);
    if (place !== this.number + 1) this.skipTo(place);
    if (id === undefined || id === null || facts === undefined || postings === undefined) {
      this.fault({ number: place, entryId, kind: 'entry-removed' });
    } else if (this.link !== null && !linkOf(this.link, { id, facts, postings }).equals(hash)) {
      this.fault({ number: place, entryId, kind: 'entry-changed' });
    }
    this.number = place;
    this.link = hash;
  }

  private skipTo(place: number): void {
    this.fault({ number: this.number + 1, entryId: null, kind: 'seal-removed' });
    this.number = place - 1;
    this.link = null;
  }

  private fault(fault: BookFault): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(fault);
  }
}
