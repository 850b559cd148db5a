import { eur } from '#kernel/money';

import type { BudgetLine } from '../domain/budget';

/** A line as Postgres writes it: by place rather than by name, since budgets have thousands. */
export type LineRow = readonly [
  account: BudgetLine['account'],
  label: BudgetLine['label'],
  cents: number,
  year: BudgetLine['year'],
  workPackage: BudgetLine['workPackage'],
  family: BudgetLine['family'],
  basis: BudgetLine['basis'],
  simplifiedCost: BudgetLine['simplifiedCost'],
  quantity: BudgetLine['quantity'],
  funderId: BudgetLine['funderId'],
  instrument: BudgetLine['instrument'],
  isSecured: BudgetLine['isSecured'],
  counterpartId: BudgetLine['counterpartId'],
  mirrorAccount: BudgetLine['mirrorAccount'],
  valuation: BudgetLine['valuation'],
];

/**
 * The lines of one budget in their order, given what picks it from `budget_line l`. An amount of
 * the API has at most ten digits before its point, so that its cents are exact as a number.
 */
export function linesJson(condition: string): string {
  return `SELECT coalesce(json_agg(json_build_array(l.account_code, l.label, l.amount_cents, l.year,
      l.work_package_code, l.family_code, l.basis, l.simplified_code, l.quantity, l.funder_id,
      l.instrument, l.is_secured, l.counterpart_id, l.mirror_account_code, l.valuation)
      ORDER BY l.position), '[]')
    FROM applications.budget_line l WHERE ${condition}`;
}

export function lineOf(row: LineRow): BudgetLine {
  const [account, label, cents, year, workPackage, family, basis, simplifiedCost, quantity] = row;
  const [, , , , , , , , , funderId, instrument, isSecured, counterpartId, mirror, valuation] = row;
  return {
    account,
    label,
    amount: eur(BigInt(cents)),
    year,
    workPackage,
    family,
    basis,
    simplifiedCost,
    quantity,
    funderId,
    instrument,
    isSecured,
    counterpartId,
    mirrorAccount: mirror,
    valuation,
  };
}
