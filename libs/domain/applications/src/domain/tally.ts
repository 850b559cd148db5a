import { invariant } from '#kernel/problems';
import type { OrganisationId } from '#domain/organisations';

import type { BudgetLine, ConsortiumBudget } from './budget';
import { accountsByCode, type Account } from './chart';
import { familyOf, GRANTS, isEligible } from './cost-rules';

/** Sums of a budget, in cents. In cash unless said; in-kind contributions stay apart. */
export interface BudgetFigures {
  /** Accounts 60 to 69 and indirect costs. */
  readonly costs: bigint;
  /** Of these, the ones in families that the call funds. */
  readonly eligible: bigint;
  readonly staff: bigint;
  readonly indirect: bigint;
  /** Costs, and the surplus that is foreseen. */
  readonly expenses: bigint;
  /** Accounts 70 to 79, own resources, what is to be paid back, and the deficit foreseen. */
  readonly income: bigint;
  readonly publicAid: bigint;
  readonly ownFunds: bigint;
  /** Grants asked of the funders of the call. */
  readonly requested: bigint;
  /** Loans and equity, by whomever. */
  readonly repayable: bigint;
  /** Subsidies already granted, by whomever. */
  readonly secured: bigint;
  readonly inKindUsed: bigint;
  readonly inKindGiven: bigint;
}

/** What a line is, once the chart and the call were asked. */
export interface Reading {
  readonly accountOf: (line: BudgetLine) => Account;
  readonly isCost: (line: BudgetLine) => boolean;
  readonly familyCodeOf: (line: BudgetLine) => string | null;
  readonly isEligible: (line: BudgetLine) => boolean;
  /** Whether it asks one of the funders of the call for a grant. */
  readonly isAsked: (line: BudgetLine) => boolean;
}

type Sums = { -readonly [Figure in keyof BudgetFigures]: bigint };

/** Answers from what it has already found: lines are many, accounts and families few. */
export function readingOf({ chart, rules }: Omit<ConsortiumBudget, 'partners'>): Reading {
  const accounts = accountsByCode(chart);
  const funders = new Set<OrganisationId>(rules.funders.map((one) => one.organisationId));
  const families = new Map<string, ReturnType<typeof familyOf>>();
  const accountOf = ({ account }: BudgetLine): Account => {
    const found = accounts.get(account);
    invariant(found !== undefined, `${account} is an account of the chart`);
    return found;
  };
  const familyFor = (line: BudgetLine) => {
    const key = `${line.account} ${line.family ?? ''}`;
    if (!families.has(key)) families.set(key, familyOf(line, accountOf(line), rules));
    return families.get(key);
  };
  return {
    accountOf,
    isCost: (line) => isCost(accountOf(line)),
    familyCodeOf: (line) => familyFor(line)?.code ?? null,
    isEligible: (line) => isEligible(familyFor(line), rules),
    isAsked: (line) => isAskedOf(line, funders) && isGrant(line),
  };
}

/** Whether the line asks one of these for money that it does not have yet. */
export function isAskedOf(
  { funderId, isSecured }: BudgetLine,
  funders: ReadonlySet<OrganisationId>,
): boolean {
  return funderId !== null && !isSecured && funders.has(funderId);
}

/** Whether what is asked for need not be paid back, as it is unless said. */
export function isGrant({ instrument }: BudgetLine): boolean {
  return instrument === null || GRANTS.includes(instrument);
}

export function tallied(lines: readonly BudgetLine[], reading: Reading): BudgetFigures {
  const sums = nothing();
  for (const line of lines) add(sums, line, reading);
  return sums;
}

/** One sum for each key, in the order in which keys come up. */
export function tallyBy<Key>(
  lines: readonly BudgetLine[],
  reading: Reading,
  keyOf: (line: BudgetLine) => Key,
): ReadonlyMap<Key, BudgetFigures> {
  const byKey = new Map<Key, Sums>();
  for (const line of lines) {
    const key = keyOf(line);
    const sums = byKey.get(key) ?? nothing();
    byKey.set(key, sums);
    add(sums, line, reading);
  }
  return byKey;
}

function isCost({ nature, side }: Account): boolean {
  return side === 'expenses' && (nature === 'cost' || nature === 'staff' || nature === 'indirect');
}

function add(sums: Sums, line: BudgetLine, reading: Reading): void {
  const account = reading.accountOf(line);
  const { cents } = line.amount;
  if (account.nature === 'in-kind') return addInKind(sums, line, account);
  if (account.side === 'expenses') sums.expenses += cents;
  else sums.income += cents;
  if (isCost(account)) addCost(sums, line, account, reading);
  if (account.nature === 'repayable') sums.repayable += cents;
  if (account.origin === 'public') sums.publicAid += cents;
  if (account.origin === 'own') sums.ownFunds += cents;
  if (line.isSecured) sums.secured += cents;
  if (reading.isAsked(line)) sums.requested += cents;
}

function addCost(sums: Sums, line: BudgetLine, { nature }: Account, reading: Reading): void {
  const { cents } = line.amount;
  sums.costs += cents;
  if (nature === 'staff') sums.staff += cents;
  if (nature === 'indirect') sums.indirect += cents;
  if (reading.isEligible(line)) sums.eligible += cents;
}

function addInKind(sums: Sums, { amount, mirrorAccount }: BudgetLine, { side }: Account): void {
  if (side === 'expenses') sums.inKindUsed += amount.cents;
  if (side === 'income' || mirrorAccount !== null) sums.inKindGiven += amount.cents;
}

function nothing(): Sums {
  return {
    costs: 0n,
    eligible: 0n,
    staff: 0n,
    indirect: 0n,
    expenses: 0n,
    income: 0n,
    publicAid: 0n,
    ownFunds: 0n,
    requested: 0n,
    repayable: 0n,
    secured: 0n,
    inKindUsed: 0n,
    inKindGiven: 0n,
  };
}
