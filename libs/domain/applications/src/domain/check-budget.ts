import { eur, formatEur } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { formatPercent } from '#kernel/rates';

import {
  consolidate,
  isAskedOf,
  type BudgetFigures,
  type BudgetLine,
  type Consolidation,
  type ConsortiumBudget,
  type PartnerBudget,
} from './budget';
import { accountsByCode } from './chart';
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
    ...checkCounterparts(budget),
    ...checkFlows(budget),
    ...checkWhole(sums),
    ...checkGrant(sums, rules),
  ];
}

function budgetPointer({ partnerId }: PartnerBudget): string {
  return `/budgets/${partnerId}`;
}

function checkPresence(partner: PartnerBudget, rules: BudgetRules): readonly Refusal[] {
  const isWanted = rules.eachFundedPartnerHasBudget && isFunded(partner);
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
  if (isFunded(partner) || !asks) return [];
  return [refusal('associated-partner-asks', budgetPointer(partner), { partner: partner.name })];
}

/** A partner may have left since a line named it. */
function checkCounterparts({ partners }: ConsortiumBudget): readonly Refusal[] {
  const present = new Set(partners.map(({ partnerId }) => partnerId));
  return partners.flatMap((partner) =>
    partner.lines.flatMap(({ counterpartId }, index) => {
      if (counterpartId === null || present.has(counterpartId)) return [];
      const pointer = `${budgetPointer(partner)}/lines/${index}/counterpartId`;
      return [refusal('counterpart-not-a-partner', pointer)];
    }),
  );
}

/** What one partner pays another, the other must have as income. */
function checkFlows({ chart, partners }: ConsortiumBudget): readonly Refusal[] {
  const accounts = accountsByCode(chart);
  const paying = (line: BudgetLine) => accounts.get(line.account)?.side === 'expenses';
  return partners.flatMap((payer) =>
    partners.flatMap((payee) => {
      const paid = sumOf(payer.lines, (line) => paying(line) && isWith(line, payee));
      const received = sumOf(payee.lines, (line) => !paying(line) && isWith(line, payer));
      if (paid === received) return [];
      const lacking = paid > received ? payee : payer;
      const gap = paid > received ? paid - received : received - paid;
      const params = { payer: payer.name, payee: payee.name, ...written({ gap }) };
      return [refusal('partner-flow-not-mirrored', budgetPointer(lacking), params)];
    }),
  );
}

function isWith({ counterpartId }: BudgetLine, { partnerId }: PartnerBudget): boolean {
  return counterpartId === partnerId;
}

function sumOf(lines: readonly BudgetLine[], counts: (line: BudgetLine) => boolean): bigint {
  return lines.filter(counts).reduce((sum, { amount }) => sum + amount.cents, 0n);
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
function written(cents: Readonly<Record<string, bigint>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cents).map(([name, amount]) => [name, formatEur(eur(amount))]),
  );
}

/** Associated partners and contributors take part without receiving money. */
function isFunded({ role }: PartnerBudget): boolean {
  return role === 'lead' || role === 'funded-partner';
}
