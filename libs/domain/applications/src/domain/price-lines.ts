import { eur, parseEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import type { BudgetLine } from './budget';
import type { Chart } from './chart';
import type { CostRules } from './cost-rules';
import { priceFlatRate } from './flat-rates';
import { hundredthsIn, smicOn, usesSmic, worthOf, type InKindValuation } from './in-kind';

/** A line as it is written: the amount may be left to the house to compute. */
export interface WrittenLine extends Omit<BudgetLine, 'amount'> {
  readonly amount: Money | null;
}

/** What prices are computed from. */
export interface PriceList {
  readonly chart: Chart;
  readonly rules: CostRules;
  /** The first day of a year of the project, on which dated rates are looked up. */
  readonly firstDayOf: (year: number) => string;
}

export interface PricedLines {
  readonly lines: readonly WrittenLine[];
  readonly refusals: readonly Refusal[];
}

interface Priced {
  readonly line: WrittenLine;
  readonly refusals: readonly Refusal[];
}

const HUNDREDTHS = 100n;
const CENTS_PER_EURO = 100n;
const NO_CHARGE = { ppm: 0n };

/**
 * Fills in the amounts that the call or a dated rate decides, whatever was typed in their place:
 * unit costs, lump sums and gifts in kind first, then the flat rates that are taken of them.
 *
 * Rounding: to whole euros, as the form has no cents; down for what is asked of a funder, half up
 * for gifts in kind, each once and at the end.
 */
export function priceLines(written: readonly WrittenLine[], list: PriceList): PricedLines {
  const first = written.map((line, index) => priceAlone(line, `/lines/${index}`, list));
  const lines = first.map(({ line }) => line);
  const all = first.map((one, index) =>
    one.line.basis === 'flat-rate' ? priceFlatRate(lines, index, list) : one,
  );
  return {
    lines: all.map(({ line }) => line),
    refusals: all.flatMap(({ refusals }) => refusals),
  };
}

function priceAlone(line: WrittenLine, at: string, list: PriceList): Priced {
  if (line.basis === 'unit-cost') return priceUnits(line, at, list.rules);
  if (line.basis === 'lump-sum') return priceLumpSum(line, at, list.rules);
  if (line.valuation !== null) return priceInKind(line, line.valuation, at, list);
  return { line, refusals: [] };
}

function priceUnits(line: WrittenLine, at: string, { simplifiedCosts }: CostRules): Priced {
  const unit = simplifiedCosts.unitCosts.find(({ code }) => code === line.simplifiedCost);
  if (unit === undefined) return unknown(line, at);
  if (line.quantity === null)
    return { line, refusals: [refusal('quantity-missing', `${at}/quantity`)] };
  const exact = unit.amount.cents * hundredthsIn(line.quantity);
  const euros = exact / (HUNDREDTHS * CENTS_PER_EURO);
  return priced({ ...line, family: unit.family, amount: eur(euros * CENTS_PER_EURO) });
}

function priceLumpSum(line: WrittenLine, at: string, { simplifiedCosts }: CostRules): Priced {
  const sum = simplifiedCosts.lumpSums.find(({ code }) => code === line.simplifiedCost);
  if (sum === undefined) return unknown(line, at);
  const { family, amount } = sum;
  return priced({ ...line, family, amount: inWholeEuros(amount) });
}

/** The rate of a SMIC method is that of the dated table, and is kept with the line. */
function priceInKind(
  line: WrittenLine,
  valuation: InKindValuation,
  at: string,
  { chart, firstDayOf }: PriceList,
): Priced {
  const rated = usesSmic(valuation) ? withSmic(valuation, firstDayOf(line.year), chart) : valuation;
  if (rated === null)
    return { line, refusals: [refusal('valuation-rate-unknown', `${at}/valuation/method`)] };
  const { rate, employerRatePct } = rated;
  const charge = employerRatePct === null ? NO_CHARGE : parsePercent(employerRatePct);
  const { inWholeEuros: amount } = worthOf(rated, parseEur(rate ?? '0.00'), charge);
  return priced({ ...line, valuation: rated, amount });
}

function withSmic(valuation: InKindValuation, day: string, chart: Chart): InKindValuation | null {
  const smic = smicOn(day, chart.hourlyRates);
  if (smic === undefined) return null;
  const { cents } = smic.amount;
  const decimals = (cents % CENTS_PER_EURO).toString().padStart(2, '0');
  const rate = `${cents / CENTS_PER_EURO}.${decimals}`;
  return { ...valuation, unit: 'hour', rate, rateSource: `${smic.source} (${smic.validFrom})` };
}

function unknown(line: WrittenLine, at: string): Priced {
  return { line, refusals: [refusal('simplified-cost-unknown', `${at}/simplifiedCost`)] };
}

function priced(line: WrittenLine): Priced {
  return { line, refusals: [] };
}

/** Rounding: down, in favour of who pays. */
export function inWholeEuros({ cents }: Money): Money {
  return eur(cents - (cents % CENTS_PER_EURO));
}
