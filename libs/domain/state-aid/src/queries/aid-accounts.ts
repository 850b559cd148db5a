import { Injectable } from '@nestjs/common';

import { SYSTEM } from '#kernel/actors';
import { addMonths } from '#kernel/calendars';
import type { LocalDate } from '#kernel/dates';
import { TransactionRunner, type Reader } from '#platform/database';
import { LegalFigureBook } from '#domain/legal-figures';

import { standingsOn, type CeilingStanding } from '../domain/cumulation';
import type { DeMinimisRule, RegulatedAid, Regulation } from '../state-aid.types';

const FIGURES = {
  GENERAL: ['de-minimis.general.ceiling', 'de-minimis.general.window'],
  SGEI: ['de-minimis.sgei.ceiling', 'de-minimis.sgei.window'],
} as const;

/** Linked on the day, however many links away; links hold in both directions. */
const UNDERTAKINGS = `
  WITH RECURSIVE undertaking (root, siren) AS (
    SELECT DISTINCT asked, asked FROM unnest($1::text[]) AS asked
    UNION
    SELECT u.root, CASE WHEN l.siren = u.siren THEN l.linked_siren ELSE l.siren END
    FROM undertaking u JOIN state_aid.link l ON u.siren IN (l.siren, l.linked_siren)
    WHERE l.since <= $2::date AND (l.until IS NULL OR l.until > $2::date))
  SELECT root, array_agg(siren ORDER BY siren) AS sirens FROM undertaking GROUP BY root`;

const NOTHING = { cents: 0n, regulation: 'GENERAL' } as const;

/** An aid, and which enterprise had it. */
export interface BorneAid extends RegulatedAid {
  readonly siren: string;
}

export type Rules = Readonly<Record<Regulation, DeMinimisRule>>;

/** What each single undertaking was granted. It is read as the house: whoever granted it, it counts. */
@Injectable()
export class AidAccounts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly figures: LegalFigureBook,
  ) {}

  /** For each SIREN, those of the single undertaking it belongs to on a day, its own included. */
  async undertakingsOf(
    sirens: readonly string[],
    day: LocalDate,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.transactions.read(SYSTEM, (reader) =>
      reader.rows<{ readonly root: string; readonly sirens: readonly string[] }>(UNDERTAKINGS, [
        sirens,
        day,
      ]),
    );
    return new Map(rows.map((row) => [row.root, row.sirens]));
  }

  /** What counts on a day, the oldest first: granted, declared, or set aside for it. */
  aidsOf(sirens: readonly string[], since: LocalDate): Promise<readonly BorneAid[]> {
    return this.transactions.read(SYSTEM, async (reader) => {
      const rows = await reader.rows<Omit<BorneAid, 'cents'> & { readonly cents: string }>(
        `SELECT id, siren, granted_on::text AS "grantedOn", equivalent_cents::text AS cents,
           regulation
         FROM state_aid.aid
         WHERE siren = ANY ($1::text[]) AND status <> 'released' AND granted_on >= $2::date
         ORDER BY granted_on, id`,
        [sirens, since],
      );
      return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
    });
  }

  /** Where the single undertaking of each SIREN stands on a day, before any new aid. */
  async standingsOf(
    reader: Reader,
    sirens: readonly string[],
    day: LocalDate,
  ): Promise<ReadonlyMap<string, readonly CeilingStanding[]>> {
    const rules = await this.rulesOn(reader, day);
    const undertakings = await this.undertakingsOf(sirens, day);
    const all = [...undertakings.values()].flat();
    const aids = await this.aidsOf(all, this.windowFrom(day, rules));
    return new Map(
      [...undertakings].map(([root, members]) => {
        const past = aids.filter(({ siren }) => members.includes(siren));
        return [root, standingsOn(day, NOTHING, past, rules)];
      }),
    );
  }

  /** Ceiling and window of both regulations. @throws LegalFigureUnknown */
  async rulesOn(reader: Reader, day: LocalDate): Promise<Rules> {
    const codes = [...FIGURES.GENERAL, ...FIGURES.SGEI];
    const found = await this.figures.on(reader, day, codes);
    const rule = ([ceiling, window]: (typeof FIGURES)[Regulation]): DeMinimisRule => ({
      ceiling: (found[ceiling].value.num * 100n) / found[ceiling].value.den,
      years: Number(found[window].value.num),
    });
    return { GENERAL: rule(FIGURES.GENERAL), SGEI: rule(FIGURES.SGEI) };
  }

  /** The first day that counts under either regulation. */
  windowFrom(day: LocalDate, { GENERAL, SGEI }: Rules): LocalDate {
    return addMonths(day, -12 * Math.max(GENERAL.years, SGEI.years));
  }
}
