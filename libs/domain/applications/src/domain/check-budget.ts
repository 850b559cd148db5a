import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent } from '#kernel/rates';

import {
  consolidate,
  isAskedOf,
  type BudgetFigures,
  type Consolidation,
  type ConsortiumBudget,
  type PartnerBudget,
} from './budget';
import { highestGrant, type GrantRules } from './grant';

/** What the call asks of a budget. */
export interface BudgetRules extends GrantRules {
  readonly eachFundedPartnerHasBudget: boolean;
}

/**
 * Lists every reason not to submit this budget; an empty list means go ahead. Pointers lead to the
 * budget of a partner (`/budgets/<partnerId>`) or to that of all (`/budget`).
 *
 * Source: notice of the grant application form Cerfa 12156*06: both sides are equal, in whole
 * euros; contributions in kind are equal on their own, outside the cash totals.
 */
export function checkBudget(budget: ConsortiumBudget, rules: BudgetRules): readonly Refusal[] {
  const sums = consolidate(budget);
  return [
    ...sums.perPartner.flatMap(({ partner, figures }) => [
      ...checkPresence(partner, rules),
      ...checkBalance(partner, figures),
      ...checkAssociate(partner, budget),
    ]),
    ...checkFlows(budget),
    ...checkWhole(sums),
    ...checkGrant(sums, rules),
  ];
}

export function budgetPointer({ partnerId }: PartnerBudget): string {
  return `/budgets/${partnerId}`;
}

function checkPresence(partner: PartnerBudget, rules: BudgetRules): readonly Refusal[] {
  const isWanted = rules.eachFundedPartnerHasBudget && partner.role !== 'associated-partner';
  if (!isWanted || partner.lines.length > 0) return [];
  return [refusal('budget-missing', budgetPointer(partner), { partner: partner.name })];
}

function checkBalance(partner: PartnerBudget, figures: BudgetFigures): readonly Refusal[] {
  const { expenses, income, inKindUsed, inKindGiven } = figures;
  const pointer = budgetPointer(partner);
  const refusals: Refusal[] = [];
  if (expenses !== income) {
    const params = { partner: partner.name, ...written({ expenses, income }) };
    refusals.push(refusal('budget-not-balanced', pointer, params));
  }
  if (inKindUsed !== inKindGiven) {
    const params = { partner: partner.name, ...written({ inKindUsed, inKindGiven }) };
    refusals.push(refusal('in-kind-not-balanced', pointer, params));
  }
  return refusals;
}

/** An associated partner takes part without a share of the grant. */
function checkAssociate(
  partner: PartnerBudget,
  { funderId }: ConsortiumBudget,
): readonly Refusal[] {
  const asks = partner.lines.some((line) => isAskedOf(line, funderId));
  if (partner.role !== 'associated-partner' || !asks) return [];
  return [refusal('associated-partner-asks', budgetPointer(partner), { partner: partner.name })];
}

/** What one partner pays another, the other must have as income. */
function checkFlows({ chart, partners }: ConsortiumBudget): readonly Refusal[] {
  const expenses = new Set(
    chart.accounts.filter(({ side }) => side === 'expenses').map(({ code }) => code),
  );
  const paid = new Map<string, bigint>();
  for (const { partnerId, lines } of partners) {
    for (const { account, counterpartId, amount } of lines) {
      if (counterpartId === null) continue;
      const pays = expenses.has(account);
      const flow = pays ? `${partnerId} ${counterpartId}` : `${counterpartId} ${partnerId}`;
      paid.set(flow, (paid.get(flow) ?? 0n) + (pays ? amount.cents : -amount.cents));
    }
  }
  const nameOf = new Map(partners.map((partner) => [`${partner.partnerId}`, partner.name]));
  return [...paid]
    .filter(([, gap]) => gap !== 0n)
    .map(([flow, gap]) => {
      const [payer = '', payee = ''] = flow.split(' ');
      const params = { payer: nameOf.get(payer) ?? '', payee: nameOf.get(payee) ?? '' };
      const pointer = `/budgets/${gap > 0n ? payee : payer}`;
      return refusal('partner-flow-not-mirrored', pointer, {
        ...params,
        ...written({ gap: abs(gap) }),
      });
    });
}

function checkWhole({ net: { expenses, income, requested, secured } }: Consolidation) {
  const refusals: Refusal[] = [];
  if (expenses !== income) {
    const params = written({ expenses, income });
    refusals.push(refusal('consolidated-budget-not-balanced', '/budget', params));
  }
  if (secured + requested > expenses) {
    const params = written({ financed: secured + requested, expenses });
    refusals.push(refusal('costs-financed-twice', '/budget', params));
  }
  return refusals;
}

function checkGrant({ net }: Consolidation, rules: BudgetRules): readonly Refusal[] {
  const { requested, costs } = net;
  const pointer = '/budget/requested';
  if (requested === 0n) return [refusal('grant-not-requested', pointer)];
  const { grantFloor: floor, grantCeiling: ceiling, maxRate } = rules;
  const highest = highestGrant(eur(costs), { ...rules, grantCeiling: null });
  const refusals: Refusal[] = [];
  if (highest !== null && maxRate !== null && requested > highest.cents) {
    const rate = formatPercent(maxRate);
    const params = { rate, ...written({ requested, costs, highest: highest.cents }) };
    refusals.push(refusal('grant-above-rate', pointer, params));
  }
  if (ceiling !== null && requested > ceiling.cents) {
    const params = written({ requested, ceiling: ceiling.cents });
    refusals.push(refusal('grant-above-ceiling', pointer, params));
  }
  if (floor !== null && requested < floor.cents) {
    const params = written({ requested, floor: floor.cents });
    refusals.push(refusal('grant-below-floor', pointer, params));
  }
  return refusals;
}

/** Amounts as sentences take them. */
export function written(cents: Readonly<Record<string, bigint>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cents).map(([name, amount]) => [name, formatEur(eur(amount))]),
  );
}

function abs(cents: bigint): bigint {
  return cents < 0n ? -cents : cents;
}
