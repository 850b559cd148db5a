import { createHash } from 'node:crypto';

/** What the first link of a keeper's chain holds on to. */
export const CHAIN_START = Buffer.alloc(32);

/** An entry with its postings, as texts that do not depend on any setting of the connection. */
export interface EntryFacts {
  readonly id: string;
  readonly facts: readonly (string | null)[];
  readonly postings: readonly (readonly (string | null)[])[];
}

/** SHA-256 over the link before, the facts of the entry and its postings in their order. */
export function linkOf(before: Buffer, { facts, postings }: EntryFacts): Buffer {
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify([facts, postings]))
    .digest();
}

/** Account numbers and paths are part of it: moving an amount is renaming its account too. */
export const ENTRY_FACTS = `e.id, ARRAY[
    e.id::text, e.keeper_id::text, e.kind, e.cause_kind, e.cause_id, e.label::text,
    to_char(e.value_date, 'YYYY-MM-DD'), to_char(e.booked_on, 'YYYY-MM-DD'),
    to_char(e.booked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.booked_by::text, e.reverses_id::text, e.fingerprint
  ] AS facts,
  (SELECT coalesce(json_agg(json_build_array(p.line::text, a.path, a.number, p.side,
      p.amount_cents::text, a.party_id::text, p.contract_id::text, p.component) ORDER BY p.line),
      '[]'::json)
    FROM ledger.posting p JOIN ledger.account a ON a.id = p.account_id
    WHERE p.entry_id = e.id) AS postings`;
