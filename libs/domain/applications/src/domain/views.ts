import type { OrganisationId } from '#domain/organisations';

import { isOutside, type BudgetLine, type ConsortiumBudget } from './budget';
import { isAskedOf, readingOf, tallyBy, type BudgetFigures } from './tally';

/** What budgets can be read by; each line counts once in each. */
export const BUDGET_AXES = [
  'partner',
  'year',
  'work-package',
  'family',
  'account',
  'funder',
] as const;

export type BudgetAxis = (typeof BUDGET_AXES)[number];

/** One row of a view: null is what has no such thing, such as costs outside of every family. */
export interface ViewRow {
  readonly keys: readonly (string | null)[];
  readonly figures: BudgetFigures;
}

type KeyOf = (line: BudgetLine) => string | null;

interface OwnedLine {
  readonly owner: string;
  readonly line: BudgetLine;
}

/** Between the keys of a row while it is added up; in no code. */
const SEPARATOR = '\u001F';
const NOTHING = '\u0000';

/**
 * The cube of partner × account × year × work package × family × funder, added up along the axes
 * that are left out. Flows between partners are left out, but for rows by partner.
 * Time: in proportion to the lines, whatever the axes.
 */
export function viewOf(budget: ConsortiumBudget, axes: readonly BudgetAxis[]): readonly ViewRow[] {
  const reading = readingOf(budget);
  const owners = new Map<BudgetLine, string>();
  const owned = budget.partners.flatMap(({ partnerId, lines }) =>
    lines.map((line): OwnedLine => ({ owner: partnerId, line })),
  );
  for (const { owner, line } of owned) owners.set(line, owner);
  const keyOf: Readonly<Record<BudgetAxis, KeyOf>> = {
    partner: (line) => owners.get(line) ?? null,
    year: ({ year }) => String(year),
    'work-package': ({ workPackage }) => workPackage,
    family: (line) => (reading.isCost(line) ? reading.familyCodeOf(line) : null),
    account: ({ account }) => account,
    funder: ({ funderId }) => funderId,
  };
  const lines = owned.map(({ line }) => line);
  const counted = axes.includes('partner') ? lines : lines.filter(isOutside);
  const sums = tallyBy(counted, reading, (line) =>
    axes.map((axis) => keyOf[axis](line) ?? NOTHING).join(SEPARATOR),
  );
  return [...sums].map(([key, figures]) => ({
    keys: key.split(SEPARATOR).map((one) => (one === NOTHING ? null : one)),
    figures,
  }));
}

/** What is asked of each funder of the call, flows left out, in cents. */
export function askedOfFunders({
  rules,
  partners,
}: ConsortiumBudget): ReadonlyMap<OrganisationId, bigint> {
  const asked = new Map(rules.funders.map(({ organisationId }) => [organisationId, 0n]));
  const funders = new Set(asked.keys());
  for (const line of partners.flatMap((partner) => partner.lines)) {
    const { funderId, amount } = line;
    if (funderId === null || !isOutside(line) || !isAskedOf(line, funders)) continue;
    asked.set(funderId, (asked.get(funderId) ?? 0n) + amount.cents);
  }
  return asked;
}
