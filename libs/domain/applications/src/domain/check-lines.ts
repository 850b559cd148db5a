import { refusal, type Refusal } from '#kernel/problems';
import type { PartnerId } from '#domain/consortia';

import type { BudgetLine } from './budget';
import { accountsByCode, type Account, type Chart } from './chart';

/** The budget form has no cents. */
const CENTS_PER_EURO = 100n;

/**
 * Lists what no budget can hold, even as a draft: pointers are into the list of lines.
 * A draft may be unbalanced; it may not name an account that does not exist.
 */
export function checkLines(
  lines: readonly BudgetLine[],
  chart: Chart,
  partnerId: PartnerId,
  partnerIds: readonly PartnerId[],
): readonly Refusal[] {
  const accounts = accountsByCode(chart);
  const others = partnerIds.filter((id) => id !== partnerId);
  return lines.flatMap((line, index) => {
    const at = `/lines/${index}`;
    const account = accounts.get(line.account);
    return [
      ...checkAmount(line, at),
      ...(account === undefined
        ? [refusal('account-unknown', `${at}/account`, { account: line.account })]
        : checkSubsidy(line, account, at)),
      ...checkCounterpart(line, account, others, at),
    ];
  });
}

function checkAmount({ amount }: BudgetLine, at: string): readonly Refusal[] {
  if (amount.cents <= 0n) return [refusal('amount-not-positive', `${at}/amount`)];
  const hasCents = amount.cents % CENTS_PER_EURO !== 0n;
  return hasCents ? [refusal('amount-not-in-whole-euros', `${at}/amount`)] : [];
}

function checkSubsidy(line: BudgetLine, { nature }: Account, at: string): readonly Refusal[] {
  if (nature === 'subsidy') return [];
  return [
    ...(line.funderId === null ? [] : [refusal('funder-without-subsidy', `${at}/funderId`)]),
    ...(line.isSecured ? [refusal('secured-without-subsidy', `${at}/isSecured`)] : []),
  ];
}

function checkCounterpart(
  { counterpartId }: BudgetLine,
  account: Account | undefined,
  others: readonly PartnerId[],
  at: string,
): readonly Refusal[] {
  if (counterpartId === null) return [];
  const pointer = `${at}/counterpartId`;
  if (!others.includes(counterpartId)) return [refusal('counterpart-not-a-partner', pointer)];
  return account?.nature === 'in-kind' ? [refusal('counterpart-in-kind', pointer)] : [];
}
