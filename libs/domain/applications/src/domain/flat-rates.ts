import { eur, formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { applyRate } from '#kernel/rates';

import { accountsByCode, type Account, type Chart } from './chart';
import { familyOf, isEligible, type CostRules, type FlatRate } from './cost-rules';
import type { WrittenLine } from './price-lines';

interface Terms {
  readonly chart: Chart;
  readonly rules: CostRules;
}

const CENTS_PER_EURO = 100n;

/**
 * What a flat rate gives for the line at this place: the rate, of what the same partner spends in
 * the same year, on the same work package where the line names one. A fixed rate is what it is; one
 * of the kind `up-to` may be typed lower.
 *
 * Rounding: down to whole euros. Source: Regulation (EU) 2021/1060, art. 54 to 56.
 */
export function priceFlatRate(
  lines: readonly WrittenLine[],
  index: number,
  terms: Terms,
): { readonly line: WrittenLine; readonly refusals: readonly Refusal[] } {
  const line = lines[index] as WrittenLine;
  const at = `/lines/${index}`;
  const rate = terms.rules.simplifiedCosts.flatRates.find(
    (one) => one.code === line.simplifiedCost,
  );
  if (rate === undefined)
    return { line, refusals: [refusal('simplified-cost-unknown', `${at}/simplifiedCost`)] };
  const inFamily = { ...line, family: rate.family };
  if (lines.some((other, place) => place < index && overlaps(other, line)))
    return { line: inFamily, refusals: [refusal('flat-rate-twice', at)] };
  const highest = flatRateOf(baseOf(lines, line, rate, terms), rate);
  if (rate.mode === 'fixed' || line.amount === null)
    return { line: { ...inFamily, amount: highest }, refusals: [] };
  if (line.amount.cents <= highest.cents) return { line: inFamily, refusals: [] };
  const params = { highest: formatEur(highest) };
  return { line: inFamily, refusals: [refusal('flat-rate-exceeded', `${at}/amount`, params)] };
}

/** What the rate takes of its base, in whole euros, rounded down. */
export function flatRateOf(base: Money, { rate }: Pick<FlatRate, 'rate'>): Money {
  const { cents } = applyRate(base, rate, 'down');
  return eur(cents - (cents % CENTS_PER_EURO));
}

/**
 * Eligible costs of the partner in that year, or those of its staff. Left out: indirect costs, other
 * flat rates, and what is paid to partners, who count it themselves.
 */
export function baseOf(
  lines: readonly WrittenLine[],
  { year, workPackage }: Pick<WrittenLine, 'year' | 'workPackage'>,
  { base }: Pick<FlatRate, 'base'>,
  { chart, rules }: Terms,
): Money {
  const accounts = accountsByCode(chart);
  const counts = (line: WrittenLine, account: Account | undefined): boolean =>
    account !== undefined &&
    (account.nature === 'staff' || (base === 'direct-costs' && account.nature === 'cost')) &&
    line.basis !== 'flat-rate' &&
    line.counterpartId === null &&
    line.year === year &&
    (workPackage === null || line.workPackage === workPackage) &&
    isEligible(familyOf(line, account, rules), rules);
  const cents = lines
    .filter((line) => counts(line, accounts.get(line.account)))
    .reduce((sum, { amount }) => sum + (amount?.cents ?? 0n), 0n);
  return eur(cents);
}

/** A rate taken twice of the same costs. */
function overlaps(one: WrittenLine, other: WrittenLine): boolean {
  return (
    one.basis === 'flat-rate' &&
    one.simplifiedCost === other.simplifiedCost &&
    one.year === other.year &&
    (one.workPackage === null ||
      other.workPackage === null ||
      one.workPackage === other.workPackage)
  );
}
