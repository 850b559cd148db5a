import { Injectable } from '@nestjs/common';

import type { LocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import { invariant } from '#kernel/problems';
import type { Rate } from '#kernel/rates';
import type { Reader } from '#platform/database';

import { ChartNotFound } from '../applications.errors';
import type { Account, BudgetTemplate, BudgetThresholds, Chart } from '../domain/chart';
import type { DatedRate } from '../domain/in-kind';

interface ChartRow {
  readonly code: string;
  readonly accounts: readonly Account[];
  readonly thresholds: readonly { readonly code: string; readonly ratePpm: number }[];
  readonly hourlyRates: readonly (Omit<DatedRate, 'amount'> & { readonly cents: string })[];
}

const CHART = `
  SELECT c.code,
    (SELECT json_agg(json_build_object('code', a.code, 'number', a.number, 'side', a.side,
        'nature', a.nature, 'origin', a.origin,
        'label', json_build_object('fr', a.label_fr, 'en', a.label_en)) ORDER BY a.position)
      FROM applications.account a WHERE a.chart_code = c.code) AS accounts,
    (SELECT json_agg(t) FROM (
      SELECT DISTINCT ON (code) code, rate_ppm AS "ratePpm" FROM applications.budget_threshold
      WHERE valid_from <= current_date ORDER BY code, valid_from DESC) t
    ) AS thresholds,
    (SELECT json_agg(json_build_object('code', v.code, 'validFrom', v.valid_from,
        'cents', v.amount_cents::text, 'source', v.source) ORDER BY v.code, v.valid_from)
      FROM applications.valuation_rate v) AS "hourlyRates"
  FROM applications.chart c WHERE c.code = $1`;

/** The accounts of budgets, as they were or are in force: reference data, the same for everyone. */
@Injectable()
export class ChartDirectory {
  /** A chart, with the thresholds of today. @throws ChartNotFound */
  async find(reader: Reader, code: string): Promise<Chart> {
    const row = await reader.one<ChartRow>(CHART, [code]);
    if (row === null) throw new ChartNotFound();
    return chartOf(row);
  }

  /** The code of the chart that an application started on this day is budgeted with. */
  async codeInForceOn(reader: Reader, day: LocalDate): Promise<string> {
    const row = await reader.one<{ readonly code: string }>(
      `SELECT code FROM applications.chart WHERE valid_from <= $1::date
       ORDER BY valid_from DESC LIMIT 1`,
      [day],
    );
    invariant(row !== null, `a chart is in force on ${day}`);
    return row.code;
  }

  /** What budgets may begin with. */
  templates(reader: Reader): Promise<readonly BudgetTemplate[]> {
    return reader.rows<BudgetTemplate>(
      `SELECT code, json_build_object('fr', label_fr, 'en', label_en) AS label, rows
       FROM applications.budget_template ORDER BY position`,
    );
  }
}

function chartOf({ code, accounts, thresholds, hourlyRates }: ChartRow): Chart {
  const rates = new Map(thresholds.map(({ code: of, ratePpm }) => [of, ratePpm]));
  const rate = (of: string): Rate => {
    const ppm = rates.get(of);
    invariant(ppm !== undefined, `the threshold ${of} is in force`);
    return { ppm: BigInt(ppm) };
  };
  const limits: BudgetThresholds = {
    publicShareMax: rate('public-share-max'),
    indirectMax: rate('indirect-max'),
    staffShareMax: rate('staff-share-max'),
    ownShareMin: rate('own-share-min'),
  };
  const dated = hourlyRates.map(({ cents, ...rest }) => ({ ...rest, amount: eur(BigInt(cents)) }));
  return { code, accounts, thresholds: limits, hourlyRates: dated };
}
