import { eur, formatEur, parseEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent, parsePercent, type Rate } from '#kernel/rates';

import type { BudgetLine, Consolidation, ConsortiumBudget, PartnerBudget } from './budget';
import { ratedCosts } from './check-grant';
import { costsIn } from './families';
import { baseOf } from './flat-rates';
import { highestAtRates, shareOf } from './grant';
import { hundredthsIn, worthOf, type InKindValuation } from './in-kind';

/** How figures are rounded; `none`: they are sums, to the cent. */
export const ROUNDINGS = [
  'none',
  'down-to-cent',
  'down-to-euro',
  'half-up-to-euro',
  'half-up-to-two-decimals',
] as const;

/** Why a figure is what it is: the rule, what it was applied to, at which rate, how rounded. */
export interface Explanation {
  /** Where the figure is: `/budget/net/costs`, `/budgets/<partner>/lines/3/amount`. */
  readonly pointer: string;
  readonly amount: Money | null;
  readonly percent: string | null;
  /** The rule as a sentence of the catalogue, to be said in both languages. */
  readonly rule: Refusal;
  readonly base: Money | null;
  /** In percent. */
  readonly rate: string | null;
  readonly rounding: (typeof ROUNDINGS)[number];
}

type Reasons = Partial<Omit<Explanation, 'pointer' | 'rule'>>;

/** Explains every figure that is not simply typed, of the whole and of each line. */
export function explainBudget(
  budget: ConsortiumBudget,
  sums: Consolidation,
): readonly Explanation[] {
  return [
    ...explainTotals(sums),
    ...explainGrant(budget, sums),
    ...explainFamilies(budget, sums),
    ...budget.partners.flatMap((partner) =>
      partner.lines.flatMap((line, index) => explainLine(line, index, partner, budget)),
    ),
  ];
}

function explained(pointer: string, rule: Refusal, reasons: Reasons): Explanation {
  const nothing = { amount: null, percent: null, base: null, rate: null } as const;
  return { ...nothing, rounding: 'none', ...reasons, pointer, rule };
}

function explainTotals({ gross, net }: Consolidation): readonly Explanation[] {
  const inside = gross.costs - net.costs;
  return [
    explained(
      '/budget/net/costs',
      refusal('rule-net-costs', undefined, {
        inside: formatEur(eur(inside)),
      }),
      { amount: eur(net.costs), base: eur(gross.costs) },
    ),
    explained('/budget/net/eligible', refusal('rule-eligible-costs'), {
      amount: eur(net.eligible),
      base: eur(net.costs),
    }),
    explained('/budget/requestedShare', refusal('rule-requested-share'), {
      amount: eur(net.requested),
      percent: shareOf(net.requested, net.income).percent,
      base: eur(net.income),
      rounding: 'half-up-to-two-decimals',
    }),
  ];
}

function explainGrant({ rules }: ConsortiumBudget, sums: Consolidation): readonly Explanation[] {
  const rated = ratedCosts(rules, sums);
  const highest = highestAtRates(rated);
  const parts = rated.flatMap(({ rate, costs }) =>
    rate === null
      ? []
      : [
          explained('/budget/requested', refusal('rule-funding-rate'), {
            amount: eur((costs.cents * rate.ppm) / 1_000_000n),
            base: costs,
            rate: formatPercent(rate),
            rounding: 'down-to-cent',
          }),
        ],
  );
  if (highest === null) return parts;
  const { grantCeiling: ceiling } = rules;
  const capped = ceiling !== null && ceiling.cents < highest.cents ? ceiling : highest;
  const rule = refusal('rule-highest-grant');
  return [...parts, explained('/budget/requested', rule, { amount: capped, base: highest })];
}

function explainFamilies({ rules }: ConsortiumBudget, sums: Consolidation): readonly Explanation[] {
  return rules.costFamilies.map((family) => {
    const part = costsIn(family, sums);
    const rule = refusal('rule-family-share', undefined, {
      familyFr: family.label.fr,
      familyEn: family.label.en,
      floor: percentOr(family.floor),
      ceiling: percentOr(family.ceiling),
    });
    return explained(`/budget/families/${family.code}`, rule, {
      amount: eur(part),
      percent: shareOf(part, sums.net.costs).percent,
      base: eur(sums.net.costs),
      rounding: 'half-up-to-two-decimals',
    });
  });
}

function explainLine(
  line: BudgetLine,
  index: number,
  partner: PartnerBudget,
  budget: ConsortiumBudget,
): readonly Explanation[] {
  const pointer = `/budgets/${partner.partnerId}/lines/${index}/amount`;
  const { simplifiedCosts } = budget.rules;
  const { amount, simplifiedCost, valuation } = line;
  const named = <Cost extends { readonly code: string }>(costs: readonly Cost[]) =>
    costs.find(({ code }) => code === simplifiedCost);
  const flat = line.basis === 'flat-rate' ? named(simplifiedCosts.flatRates) : undefined;
  if (flat !== undefined)
    return [
      explained(pointer, flatRule(flat), {
        amount,
        base: baseOf(partner.lines, line, flat, budget),
        rate: formatPercent(flat.rate),
        rounding: 'down-to-euro',
      }),
    ];
  const unit = line.basis === 'unit-cost' ? named(simplifiedCosts.unitCosts) : undefined;
  if (unit !== undefined)
    return [
      explained(pointer, refusal('rule-unit-cost', undefined, { quantity: line.quantity ?? '0' }), {
        amount,
        base: unit.amount,
        rounding: 'down-to-euro',
      }),
    ];
  const lump = line.basis === 'lump-sum' ? named(simplifiedCosts.lumpSums) : undefined;
  if (lump !== undefined)
    return [
      explained(pointer, refusal('rule-lump-sum'), {
        amount,
        base: lump.amount,
        rounding: 'down-to-euro',
      }),
    ];
  return valuation === null ? [] : [explainInKind(pointer, amount, valuation)];
}

function flatRule({ base, mode }: { readonly base: string; readonly mode: string }): Refusal {
  if (base === 'staff-costs')
    return mode === 'fixed' ? refusal('rule-flat-of-staff') : refusal('rule-flat-of-staff-at-most');
  return mode === 'fixed' ? refusal('rule-flat-of-direct') : refusal('rule-flat-of-direct-at-most');
}

function explainInKind(pointer: string, amount: Money, valuation: InKindValuation): Explanation {
  const { quantity, coefficient, rate, rateSource, employerRatePct } = valuation;
  if (valuation.method === 'not-valued')
    return explained(pointer, refusal('rule-not-valued', undefined, { quantity }), { amount });
  const price = parseEur(rate ?? '0.00');
  const charge = parsePercent(employerRatePct ?? '0');
  const { exact } = worthOf(valuation, price, charge);
  const rule = refusal('rule-in-kind', undefined, {
    quantity,
    rate: formatEur(price),
    coefficient: decimal(hundredthsIn(coefficient)),
    charge: valuation.method === 'smic-charged' ? formatPercent(charge) : '0',
    source: rateSource ?? '—',
    exact: formatEur(exact),
  });
  return explained(pointer, rule, { amount, base: price, rounding: 'half-up-to-euro' });
}

function percentOr(rate: Rate | null): string {
  return rate === null ? '—' : `${formatPercent(rate)} %`;
}

function decimal(hundredths: bigint): string {
  const decimals = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return decimals === '' ? `${hundredths / 100n}` : `${hundredths / 100n}.${decimals}`;
}
