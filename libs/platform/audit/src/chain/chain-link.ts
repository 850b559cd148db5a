import { createHash } from 'node:crypto';

/** Every column of an entry, as text that does not depend on any setting of the connection. */
export interface EntryFacts {
  readonly id: string;
  readonly facts: readonly (string | null)[];
}

/** The order and form of the facts is for good: a change would break every chain there is. */
export const ENTRY_FACTS = `entry.id, ARRAY[
  entry.id::text, entry.seq::text, ${instant('entry.at')}, entry.actor_kind, entry.actor_id::text,
  entry.organisation_id::text, entry.action, entry.subject_kind, entry.subject_id,
  encode(entry.before_hash, 'hex'), encode(entry.after_hash, 'hex'),
  entry.request_id, entry.ip_prefix, entry.xid::text, ${instant('entry.kept_at')}
] AS facts`;

/** What the first link of the chain holds on to. */
export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the link before and the facts of the entry. */
export function linkOf(before: Buffer, { facts }: EntryFacts): Buffer {
  return createHash('sha256').update(before).update(JSON.stringify(facts)).digest();
}

function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
