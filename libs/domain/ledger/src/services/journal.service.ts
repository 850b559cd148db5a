import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, type Reader, type Tx } from '#platform/database';

import { bookingDay, checkEntry, withoutZeros } from '../domain/entry';
import { EntryAlreadyBooked, EntryRefused } from '../ledger.errors';
import type { Entry, EntryId } from '../ledger.types';

import { fingerprintOf } from './fingerprint';
import { openAccounts } from './open-accounts';

/** An earlier entry of the same cause is left as it is: whoever asks again gets it back. */
const KEEP_ENTRY = `
  INSERT INTO ledger.entry (id, keeper_id, kind, cause_kind, cause_id, label, value_date,
    booked_on, booked_at, booked_by, reverses_id, fingerprint)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT ON CONSTRAINT one_entry_per_cause DO NOTHING
  RETURNING id`;

const EARLIER = `
  SELECT id, fingerprint FROM ledger.entry
  WHERE keeper_id = $1 AND kind = $2 AND cause_id = $3`;

const KEEP_POSTINGS = `
  INSERT INTO ledger.posting (entry_id, line, keeper_id, account_id, booked_on, side,
    amount_cents, party_id, contract_id, component)
  SELECT $1, line, $2, account_id, $3, side, cents, party_id, contract_id, component
  FROM unnest($4::uuid[], $5::text[], $6::bigint[], $7::uuid[], $8::uuid[], $9::text[])
    WITH ORDINALITY AS t (account_id, side, cents, party_id, contract_id, component, line)`;

const CLOSED_UNTIL = `
  SELECT max(until)::text AS until FROM ledger.closing WHERE keeper_id = $1`;

/** The only way to write in the books: in the transaction of the fact that is booked. */
@Injectable()
export class Journal {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Books a fact, once: a second booking of the same fact with the same amounts gives the first one
   * back. Postings of zero are left out; accounts are opened as they are first used.
   * Amounts in cents; the transaction must act for the keeper, or for the house.
   * @throws EntryRefused with every reason, EntryAlreadyBooked with other amounts
   */
  async post(tx: Tx, actor: Actor, draft: Entry, reversesId?: EntryId): Promise<EntryId> {
    const now = this.clock();
    const entry = { ...draft, postings: withoutZeros(draft.postings) };
    const refusals = checkEntry(entry, dayOf(now, 'Europe/Paris'));
    if (refusals.length > 0) throw new EntryRefused(refusals);
    const reader = readerOf(tx);
    const bookedOn = bookingDay(entry.valueDate, await closedUntil(reader, entry), now);
    const id = newId<'LedgerEntry'>(now);
    const kept = await reader.one<{ id: EntryId }>(KEEP_ENTRY, [
      id,
      entry.keeperId,
      entry.kind,
      entry.cause.kind,
      entry.cause.id,
      JSON.stringify(entry.label),
      entry.valueDate,
      bookedOn,
      now,
      actor.id,
      reversesId ?? null,
      fingerprintOf(entry),
    ]);
    if (kept === null) return earlierOf(reader, entry);
    await keepPostings(tx, id, entry, bookedOn);
    return id;
  }
}

async function keepPostings(
  tx: Tx,
  id: EntryId,
  { keeperId, postings, valueDate }: Entry,
  bookedOn: LocalDate,
): Promise<void> {
  const accounts = postings.map(({ account }) => account);
  const ids = await openAccounts(tx, { keeperId, accounts, openedOn: valueDate });
  await tx.query(KEEP_POSTINGS, [
    id,
    keeperId,
    bookedOn,
    postings.map(({ account }) => ids.get(account.path)),
    postings.map(({ side }) => side),
    postings.map(({ amount }) => amount.cents.toString()),
    postings.map(({ account }) => account.partyId),
    postings.map(({ contractId }) => contractId ?? null),
    postings.map(({ component }) => component ?? null),
  ]);
}

async function closedUntil(reader: Reader, { keeperId }: Entry): Promise<LocalDate | null> {
  const row = await reader.one<{ until: LocalDate | null }>(CLOSED_UNTIL, [keeperId]);
  return row?.until ?? null;
}

async function earlierOf(reader: Reader, entry: Entry): Promise<EntryId> {
  const { keeperId, kind, cause } = entry;
  const earlier = await reader.one<{ id: EntryId; fingerprint: string }>(EARLIER, [
    keeperId,
    kind,
    cause.id,
  ]);
  if (earlier?.fingerprint !== fingerprintOf(entry)) throw new EntryAlreadyBooked();
  return earlier.id;
}
