import { eur } from '#kernel/money';

import type { BudgetLine } from '../domain/budget';

/** A line as Postgres writes it into JSON. */
export interface LineRow extends Omit<BudgetLine, 'amount'> {
  readonly cents: string;
}

/** The lines of one budget in their order, given what picks it from `budget_line l`. */
export function linesJson(condition: string): string {
  return `SELECT coalesce(json_agg(json_build_object('account', l.account_code, 'label', l.label,
      'cents', l.amount_cents::text, 'year', l.year, 'workPackage', l.work_package_code,
      'family', l.family_code, 'basis', l.basis, 'simplifiedCost', l.simplified_code,
      'quantity', l.quantity, 'funderId', l.funder_id, 'instrument', l.instrument,
      'isSecured', l.is_secured, 'counterpartId', l.counterpart_id,
      'mirrorAccount', l.mirror_account_code, 'valuation', l.valuation) ORDER BY l.position), '[]')
    FROM applications.budget_line l WHERE ${condition}`;
}

export function lineOf({ cents, ...line }: LineRow): BudgetLine {
  return { ...line, amount: eur(BigInt(cents)) };
}
