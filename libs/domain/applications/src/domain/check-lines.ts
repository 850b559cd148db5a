import { refusal, type Refusal } from '#kernel/problems';
import type { PartnerId } from '#domain/consortia';

import { accountsByCode, type Account, type AccountsByCode, type Chart } from './chart';
import { checkFamily, checkIncome } from './check-sides';
import type { CostRules } from './cost-rules';
import { checkValuation } from './in-kind';
import type { WrittenLine } from './price-lines';
import { yearsOf, type ProjectPlan } from './project-plan';

/** The budget form has no cents. */
const CENTS_PER_EURO = 100n;

/** What lines may name. */
export interface LineBounds {
  readonly chart: Chart;
  readonly rules: CostRules;
  readonly plan: ProjectPlan;
  /** Who writes them. */
  readonly partnerId: PartnerId;
  readonly partnerIds: readonly PartnerId[];
}

interface Checked {
  readonly line: WrittenLine;
  readonly account: Account;
  readonly at: string;
}

/**
 * Lists what no budget can hold, even as a draft: pointers are into the list of lines, whose amounts
 * were computed where the call decides them. A draft may be unbalanced; it may not name an account
 * that does not exist.
 */
export function checkLines(lines: readonly WrittenLine[], bounds: LineBounds): readonly Refusal[] {
  const accounts = accountsByCode(bounds.chart);
  return lines.flatMap((line, index) => {
    const at = `/lines/${index}`;
    const account = accounts.get(line.account);
    const always = [...checkAmount(line, at), ...checkPlace(line, bounds.plan, at)];
    if (account === undefined) {
      const unknown = refusal('account-unknown', `${at}/account`, { account: line.account });
      return [...always, unknown, ...checkCounterpart(line, undefined, bounds, at)];
    }
    const checked = { line, account, at };
    return [
      ...always,
      ...checkFamily(checked, bounds.rules),
      ...checkIncome(checked, bounds.rules),
      ...checkInKind(checked, accounts),
      ...checkCounterpart(line, account, bounds, at),
    ];
  });
}

function checkAmount({ amount, basis, valuation }: WrittenLine, at: string): readonly Refusal[] {
  const pointer = `${at}/amount`;
  if (amount === null) {
    const isTyped = basis === 'real-cost' && valuation === null;
    return isTyped ? [refusal('amount-missing', pointer)] : [];
  }
  if (amount.cents <= 0n)
    return valuation?.method === 'not-valued' ? [] : [refusal('amount-not-positive', pointer)];
  const hasCents = amount.cents % CENTS_PER_EURO !== 0n;
  return hasCents ? [refusal('amount-not-in-whole-euros', pointer)] : [];
}

function checkPlace(line: WrittenLine, plan: ProjectPlan, at: string): readonly Refusal[] {
  const years = yearsOf(plan);
  const { year, workPackage } = line;
  const isKnown =
    workPackage === null || plan.workPackages.some(({ code }) => code === workPackage);
  return [
    ...(year > years ? [refusal('year-outside-project', `${at}/year`, { years })] : []),
    ...(isKnown
      ? []
      : [refusal('work-package-unknown', `${at}/workPackage`, { workPackage: workPackage ?? '' })]),
  ];
}

/** Only what is used in kind is valued, and it is mirrored by what is given in kind. */
function checkInKind({ line, account, at }: Checked, accounts: AccountsByCode): readonly Refusal[] {
  const { valuation, mirrorAccount } = line;
  const isUse = account.nature === 'in-kind' && account.side === 'expenses';
  const mirror = mirrorAccount === null ? null : accounts.get(mirrorAccount);
  const isMirror = mirror === null || (mirror?.nature === 'in-kind' && mirror.side === 'income');
  return [
    ...(valuation !== null && !isUse ? [refusal('valuation-not-in-kind', `${at}/valuation`)] : []),
    ...(mirrorAccount !== null && !(isUse && isMirror)
      ? [refusal('mirror-not-in-kind', `${at}/mirrorAccount`)]
      : []),
    ...(valuation === null ? [] : checkValuation(valuation, `${at}/valuation`)),
  ];
}

function checkCounterpart(
  { counterpartId }: WrittenLine,
  account: Account | undefined,
  { partnerId, partnerIds }: LineBounds,
  at: string,
): readonly Refusal[] {
  if (counterpartId === null) return [];
  const pointer = `${at}/counterpartId`;
  if (counterpartId === partnerId || !partnerIds.includes(counterpartId))
    return [refusal('counterpart-not-a-partner', pointer)];
  return account?.nature === 'in-kind' ? [refusal('counterpart-in-kind', pointer)] : [];
}
