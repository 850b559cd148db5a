import { refusal, type Refusal } from '#kernel/problems';

import {
  consolidate,
  type Consolidation,
  type ConsortiumBudget,
  type PartnerBudget,
} from './budget';
import { checkGrant } from './check-grant';
import { checkCeilings } from './families';
import { isAskedOf, type BudgetFigures } from './tally';
import { written } from './written';

/** What the call asks of a budget, beside what it says of costs. */
export interface BudgetRules {
  readonly eachFundedPartnerHasBudget: boolean;
}

/**
 * Lists every reason not to submit this budget; an empty list means go ahead. Pointers lead to the
 * budget of a partner (`/budgets/<partnerId>`) or to that of all (`/budget`).
 *
 * Source: notice of the grant application form Cerfa 12156*06: both sides are equal, in whole
 * euros; contributions in kind are equal on their own, outside the cash totals.
 */
export function checkBudget(
  budget: ConsortiumBudget,
  rules: BudgetRules,
  sums: Consolidation = consolidate(budget),
): readonly Refusal[] {
  return [
    ...sums.perPartner.flatMap(({ partner, figures }) => [
      ...checkPresence(partner, rules),
      ...checkBalance(partner, figures),
      ...checkAssociate(partner, budget),
    ]),
    ...checkCounterparts(budget),
    ...checkFlows(budget, sums),
    ...checkWhole(sums),
    ...checkGrant(budget, sums),
    ...checkCeilings(budget.rules, sums),
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
  { rules: { funders } }: ConsortiumBudget,
): readonly Refusal[] {
  if (isFunded(partner)) return [];
  const ids = new Set(funders.map(({ organisationId }) => organisationId));
  const asks = partner.lines.some((line) => isAskedOf(line, ids));
  if (!asks) return [];
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
function checkFlows({ partners }: ConsortiumBudget, { flows }: Consolidation): readonly Refusal[] {
  const byId = new Map(partners.map((partner) => [partner.partnerId, partner]));
  return flows.flatMap(({ payerId, payeeId, paid, received }) => {
    const payer = byId.get(payerId);
    const payee = byId.get(payeeId);
    if (paid === received || payer === undefined || payee === undefined) return [];
    const lacking = paid > received ? payee : payer;
    const gap = paid > received ? paid - received : received - paid;
    const params = { payer: payer.name, payee: payee.name, ...written({ gap }) };
    return [refusal('partner-flow-not-mirrored', budgetPointer(lacking), params)];
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

/** Associated partners and contributors take part without receiving money. */
function isFunded({ role }: PartnerBudget): boolean {
  return role === 'lead' || role === 'funded-partner';
}
