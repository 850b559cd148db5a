import type { LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { readerOf, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { LedgerAccount, LedgerAccountId } from '../ledger.types';

/** In the order of their paths, so that two entries never wait for each other's new accounts. */
const OPEN = `
  INSERT INTO ledger.account (id, keeper_id, path, number, name, normal, floor_cents, party_id,
    opened_on)
  SELECT id, $1, path, number, name::jsonb, normal, floor, party_id, $2
  FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::uuid[])
    AS t (id, path, number, name, normal, floor, party_id)
  ORDER BY path
  ON CONFLICT ON CONSTRAINT one_account_per_path DO NOTHING`;

const FIND = `SELECT id, path FROM ledger.account WHERE keeper_id = $1 AND path = ANY ($2::text[])`;

interface Opening {
  readonly keeperId: OrganisationId;
  readonly accounts: readonly LedgerAccount[];
  readonly openedOn: LocalDate;
}

/** Opens the accounts that are not there yet. @returns the id of each, by path */
export async function openAccounts(
  tx: Tx,
  { keeperId, accounts, openedOn }: Opening,
): Promise<ReadonlyMap<string, LedgerAccountId>> {
  const byPath = new Map(accounts.map((account) => [account.path, account]));
  const found = await find(tx, keeperId, byPath.keys());
  const missing = [...byPath.values()].filter(({ path }) => !found.has(path));
  if (missing.length === 0) return found;
  await tx.query(OPEN, [
    keeperId,
    openedOn,
    missing.map(() => newId<'LedgerAccount'>(new Date(openedOn))),
    missing.map(({ path }) => path),
    missing.map(({ number }) => number),
    missing.map(({ name }) => JSON.stringify(name)),
    missing.map(({ normal }) => normal),
    missing.map(({ floor }) => floor?.cents.toString() ?? null),
    missing.map(({ partyId }) => partyId),
  ]);
  return find(tx, keeperId, byPath.keys());
}

async function find(
  tx: Tx,
  keeperId: OrganisationId,
  paths: Iterable<string>,
): Promise<Map<string, LedgerAccountId>> {
  type Row = { readonly id: LedgerAccountId; readonly path: string };
  const rows = await readerOf(tx).rows<Row>(FIND, [keeperId, [...paths]]);
  return new Map(rows.map(({ id, path }) => [path, id]));
}
