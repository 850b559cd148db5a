import { eur, type Money } from '#kernel/money';
import type { Instrument } from '#domain/calls';
import type { PartnerId, PartnerRole } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { Chart } from './chart';
import type { CostRules } from './cost-rules';
import { flowsBetween, type PartnerFlow } from './flows';
import type { InKindValuation } from './in-kind';
import { readingOf, tallied, tallyBy, type BudgetFigures } from './tally';

/** How the amount of a line came about: typed, or computed from what the call fixes. */
export const COST_BASES = ['real-cost', 'flat-rate', 'unit-cost', 'lump-sum'] as const;

export type CostBasis = (typeof COST_BASES)[number];

/** One amount of one partner on one account, in one year, for one work package or for all. */
export interface BudgetLine {
  readonly account: string;
  /** What it is for, in the partner's words; null when the account says enough. */
  readonly label: string | null;
  /** In whole euros, as the form has no cents; zero only where a gift in kind is not valued. */
  readonly amount: Money;
  /** Of the project: 1 for its first twelve months. */
  readonly year: number;
  /** The code of a work package; null: of the project as a whole. */
  readonly workPackage: string | null;
  /** A cost family of the call; null: the one whose accounts it is on. */
  readonly family: string | null;
  readonly basis: CostBasis;
  /** The flat rate, unit cost or lump sum of the call that it is computed from. */
  readonly simplifiedCost: string | null;
  /** Of a unit cost: how many, in decimals (`12.5`). */
  readonly quantity: string | null;
  /** Of an income: who is asked, when it is an organisation known here. */
  readonly funderId: OrganisationId | null;
  /** Of an income: what is asked for; null: a grant, or whatever the account says. */
  readonly instrument: Instrument | null;
  /** Of a subsidy: already granted, rather than asked for. */
  readonly isSecured: boolean;
  /** The partner that is paid, or that pays: such a flow stays inside the consortium. */
  readonly counterpartId: PartnerId | null;
  /** Of a use in kind (86): the account of what is given (87), which mirrors it. */
  readonly mirrorAccount: string | null;
  /** Of a use in kind: how it came to be worth that; null when the amount was typed. */
  readonly valuation: InKindValuation | null;
}

export interface PartnerBudget {
  readonly partnerId: PartnerId;
  readonly name: string;
  readonly role: PartnerRole;
  readonly lines: readonly BudgetLine[];
}

/** The budget of a whole consortium, and what it takes to read it. */
export interface ConsortiumBudget {
  readonly chart: Chart;
  /** Of the call: its families, what it fixes in advance, and whom lines may ask. */
  readonly rules: CostRules;
  readonly partners: readonly PartnerBudget[];
}

export interface Consolidation {
  /** With what partners pay one another counted on both sides. */
  readonly gross: BudgetFigures;
  /** As the outside sees the consortium: flows between partners left out. */
  readonly net: BudgetFigures;
  readonly perPartner: readonly {
    readonly partner: PartnerBudget;
    readonly figures: BudgetFigures;
  }[];
  /** Net, by account code; accounts without an amount are not named. */
  readonly byAccount: ReadonlyMap<string, bigint>;
  /** Net, by cost family; costs outside of every family are under null. */
  readonly byFamily: ReadonlyMap<string | null, BudgetFigures>;
  /** What partners pay one another, both sides compared. */
  readonly flows: readonly PartnerFlow[];
}

/**
 * Adds the budgets of partners into that of their consortium: the sum, less what they pay one
 * another (62 of who pays, 70 of who is paid; 65 and 74 for a grant passed on).
 *
 * Units: cents. Nothing is rounded, so no cent is made or lost. Time: in proportion to the lines.
 * Asserts: each line names an account of the chart, which `checkLines` has checked.
 */
export function consolidate(budget: ConsortiumBudget): Consolidation {
  const reading = readingOf(budget);
  const lines = budget.partners.flatMap((partner) => partner.lines);
  const outside = lines.filter(isOutside);
  return {
    gross: tallied(lines, reading),
    net: tallied(outside, reading),
    perPartner: budget.partners.map((partner) => ({
      partner,
      figures: tallied(partner.lines, reading),
    })),
    byAccount: sumsByAccount(outside),
    byFamily: tallyBy(outside.filter(reading.isCost), reading, reading.familyCodeOf),
    flows: flowsBetween(budget),
  };
}

/** Whether the outside sees it: what partners pay one another, it does not. */
export function isOutside({ counterpartId }: BudgetLine): boolean {
  return counterpartId === null;
}

/** What lists of applications show of one partner's budget: its costs outside, and what it asks. */
export function outlineOf(
  lines: readonly BudgetLine[],
  budget: Omit<ConsortiumBudget, 'partners'>,
): { readonly total: Money; readonly requested: Money } {
  const { costs, requested } = tallied(lines.filter(isOutside), readingOf(budget));
  return { total: eur(costs), requested: eur(requested) };
}

/** Uses in kind that name their mirror are counted on both accounts. */
function sumsByAccount(lines: readonly BudgetLine[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  const add = (account: string | null, cents: bigint) => {
    if (account !== null) sums.set(account, (sums.get(account) ?? 0n) + cents);
  };
  for (const { account, mirrorAccount, amount } of lines) {
    add(account, amount.cents);
    add(mirrorAccount, amount.cents);
  }
  return sums;
}
