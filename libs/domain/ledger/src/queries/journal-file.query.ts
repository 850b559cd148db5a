import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import { TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { JournalLine } from '../domain/journal-file';
import { BooksForbidden, JournalTooLong } from '../ledger.errors';
import { canReadBooks } from '../ledger.policy';

/** Enough for a year of the largest books kept here; past it, a shorter period is asked for. */
const MOST_LINES = 200_000;

/** Only what is sealed: a number, once given, is never given again. */
const LINES = `
  SELECT s.number::text AS number, e.kind, to_char(e.booked_on, 'YYYYMMDD') AS "bookedOn",
    a.number AS account, a.name ->> 'fr' AS "accountName", a.path,
    (SELECT o.name FROM organisations.organisation o WHERE o.id = a.party_id) AS party,
    e.cause_kind || ' ' || e.cause_id AS piece, to_char(e.value_date, 'YYYYMMDD') AS "valueDate",
    e.label ->> 'fr' AS label, p.side, p.amount_cents::text AS cents,
    to_char(s.sealed_at AT TIME ZONE 'Europe/Paris', 'YYYYMMDD') AS "validOn"
  FROM ledger.seal s
  JOIN ledger.entry e ON e.id = s.entry_id
  JOIN ledger.posting p ON p.entry_id = e.id
  JOIN ledger.account a ON a.id = p.account_id
  WHERE s.keeper_id = $1 AND e.booked_on BETWEEN $2 AND $3
  ORDER BY s.number, p.line LIMIT ${MOST_LINES + 1}`;

@Injectable()
export class JournalFileQuery {
  constructor(private readonly transactions: TransactionRunner) {}

  /**
   * What was booked from one day to another, both included, in the order of its numbers.
   * @throws BooksForbidden, JournalTooLong
   */
  lines(
    actor: Actor,
    keeperId: OrganisationId,
    [from, to]: readonly [LocalDate, LocalDate],
  ): Promise<readonly JournalLine[]> {
    if (!canReadBooks(actor, keeperId)) throw new BooksForbidden();
    return this.transactions.read(actor, async (reader) => {
      const lines = await reader.rows<JournalLine>(LINES, [keeperId, from, to]);
      if (lines.length > MOST_LINES) throw new JournalTooLong(MOST_LINES);
      return lines;
    });
  }
}
