import { eur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import type { PartnerId, PartnerRole } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import { accountsByCode, type Account, type AccountsByCode, type Chart } from './chart';

/** One amount of one partner on one account. */
export interface BudgetLine {
  readonly account: string;
  /** What it is for, in the partner's words; null when the account says enough. */
  readonly label: string | null;
  /** More than zero, in whole euros: the form has no cents. */
  readonly amount: Money;
  /** Of a subsidy: who is asked, when it is an organisation known here. */
  readonly funderId: OrganisationId | null;
  /** Of a subsidy: already granted, rather than asked for. */
  readonly isSecured: boolean;
  /** The partner that is paid, or that pays: such a flow stays inside the consortium. */
  readonly counterpartId: PartnerId | null;
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
  /** Of the call: the lines that ask this one make up the requested grant. */
  readonly funderId: OrganisationId;
  readonly partners: readonly PartnerBudget[];
}

/** Sums of a budget, in cents. In cash unless said; in-kind contributions stay apart. */
export interface BudgetFigures {
  /** Accounts 60 to 69 and indirect costs. */
  readonly costs: bigint;
  readonly staff: bigint;
  readonly indirect: bigint;
  /** Costs, and the surplus that is foreseen. */
  readonly expenses: bigint;
  /** Accounts 70 to 79, own resources, and the deficit that is foreseen. */
  readonly income: bigint;
  readonly publicAid: bigint;
  readonly ownFunds: bigint;
  /** Asked of the funder of the call. */
  readonly requested: bigint;
  /** Subsidies already granted, by whomever. */
  readonly secured: bigint;
  readonly inKindUsed: bigint;
  readonly inKindGiven: bigint;
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
}

/**
 * Adds the budgets of partners into that of their consortium: the sum, less what they pay one
 * another (62 of who pays, 70 of who is paid; 65 and 74 for a grant passed on).
 *
 * Units: cents. Nothing is rounded, so no cent is made or lost.
 * Asserts: each line names an account of the chart, which `checkLines` has checked.
 */
export function consolidate({ chart, funderId, partners }: ConsortiumBudget): Consolidation {
  const accounts = accountsByCode(chart);
  const lines = partners.flatMap((partner) => partner.lines);
  const outside = lines.filter(({ counterpartId }) => counterpartId === null);
  return {
    gross: figuresOf(lines, accounts, funderId),
    net: figuresOf(outside, accounts, funderId),
    perPartner: partners.map((partner) => ({
      partner,
      figures: figuresOf(partner.lines, accounts, funderId),
    })),
    byAccount: sumsBy(outside, ({ account }) => account),
  };
}

/** What lists of applications show of one partner's budget: its costs outside, and what it asks. */
export function outlineOf(
  lines: readonly BudgetLine[],
  chart: Chart,
  funderId: OrganisationId,
): { readonly total: Money; readonly requested: Money } {
  const outside = lines.filter(({ counterpartId }) => counterpartId === null);
  const { costs, requested } = figuresOf(outside, accountsByCode(chart), funderId);
  return { total: eur(costs), requested: eur(requested) };
}

/** Adds amounts up by a key, in cents. */
export function sumsBy(
  lines: readonly BudgetLine[],
  keyOf: (line: BudgetLine) => string,
): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines) {
    const key = keyOf(line);
    sums.set(key, (sums.get(key) ?? 0n) + line.amount.cents);
  }
  return sums;
}

function figuresOf(
  lines: readonly BudgetLine[],
  accounts: AccountsByCode,
  funderId: OrganisationId,
): BudgetFigures {
  const sum = sumOver(lines, accounts);
  return {
    costs: sum((_, { side, nature }) => side === 'expenses' && isCost(nature)),
    staff: sum((_, { nature }) => nature === 'staff'),
    indirect: sum((_, { nature }) => nature === 'indirect'),
    expenses: sum((_, { side, nature }) => side === 'expenses' && nature !== 'in-kind'),
    income: sum((_, { side, nature }) => side === 'income' && nature !== 'in-kind'),
    publicAid: sum((_, { origin }) => origin === 'public'),
    ownFunds: sum((_, { origin }) => origin === 'own'),
    requested: sum((line) => isAskedOf(line, funderId)),
    secured: sum(({ isSecured }) => isSecured),
    inKindUsed: sum((_, { side, nature }) => side === 'expenses' && nature === 'in-kind'),
    inKindGiven: sum((_, { side, nature }) => side === 'income' && nature === 'in-kind'),
  };
}

/** Whether the line is a part of the grant that is asked of this funder. */
export function isAskedOf(line: BudgetLine, funderId: OrganisationId): boolean {
  return line.funderId === funderId && !line.isSecured;
}

function isCost(nature: Account['nature']): boolean {
  return nature === 'cost' || nature === 'staff' || nature === 'indirect';
}

function sumOver(lines: readonly BudgetLine[], accounts: AccountsByCode) {
  const known = lines.map((line) => ({ line, account: accountOf(line, accounts) }));
  return (counts: (line: BudgetLine, account: Account) => boolean): bigint =>
    known
      .filter(({ line, account }) => counts(line, account))
      .reduce((sum, { line }) => sum + line.amount.cents, 0n);
}

function accountOf({ account }: BudgetLine, accounts: AccountsByCode): Account {
  const found = accounts.get(account);
  invariant(found !== undefined, `${account} is an account of the chart`);
  return found;
}
