import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import { TransactionRunner } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import { BooksForbidden } from '../ledger.errors';
import { canReadBooks } from '../ledger.policy';
import type { Translated } from '../ledger.types';

/** Every account of one number of the chart, added up: cents, as text. */
export interface TrialBalanceLine {
  readonly number: string;
  readonly name: Translated;
  readonly accounts: number;
  readonly debits: string;
  readonly credits: string;
}

export interface TrialBalance {
  readonly asOf: LocalDate;
  readonly closedUntil: LocalDate | null;
  readonly debits: string;
  readonly credits: string;
  readonly lines: readonly TrialBalanceLine[];
}

/** Postings are added up by account before anything is joined: a million of them is a matter of course. */
const LINES = `
  SELECT a.number, min(a.name::text)::jsonb AS name, count(*)::int AS accounts,
    sum(b.debits)::text AS debits, sum(b.credits)::text AS credits
  FROM (SELECT account_id,
      sum(amount_cents) FILTER (WHERE side = 'debit') AS debits,
      sum(amount_cents) FILTER (WHERE side = 'credit') AS credits
    FROM ledger.posting WHERE keeper_id = $1 AND booked_on <= $2
    GROUP BY account_id) b
  JOIN ledger.account a ON a.id = b.account_id
  GROUP BY a.number ORDER BY a.number`;

const CLOSED = `SELECT max(until)::text AS until FROM ledger.closing WHERE keeper_id = $1`;

@Injectable()
export class TrialBalanceQuery {
  constructor(private readonly transactions: TransactionRunner) {}

  /** All that was booked up to a day, that day included. @throws BooksForbidden */
  of(actor: Actor, keeperId: OrganisationId, asOf: LocalDate): Promise<TrialBalance> {
    if (!canReadBooks(actor, keeperId)) throw new BooksForbidden();
    return this.transactions.read(actor, async (reader) => {
      const lines = await reader.rows<TrialBalanceLine>(LINES, [keeperId, asOf]);
      const closed = await reader.one<{ until: LocalDate | null }>(CLOSED, [keeperId]);
      return {
        asOf,
        closedUntil: closed?.until ?? null,
        debits: totalOf(lines.map(({ debits }) => debits)),
        credits: totalOf(lines.map(({ credits }) => credits)),
        lines: lines.map((line) => ({
          ...line,
          debits: line.debits ?? '0',
          credits: line.credits ?? '0',
        })),
      };
    });
  }
}

function totalOf(cents: readonly (string | null)[]): string {
  return cents.reduce((sum, one) => sum + BigInt(one ?? '0'), 0n).toString();
}
