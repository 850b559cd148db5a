import { refusal, type Refusal } from '#kernel/problems';
import type { Instrument } from '#domain/calls';

import type { Account } from './chart';
import { GRANTS, takesAccount, type CostRules } from './cost-rules';
import type { WrittenLine } from './price-lines';

interface Checked {
  readonly line: WrittenLine;
  readonly account: Account;
  readonly at: string;
}

const REPAYABLE: readonly Instrument[] = ['loan', 'equity'];

/** Families and what the call fixes in advance are for costs; a family takes certain accounts. */
export function checkFamily({ line, account, at }: Checked, rules: CostRules): readonly Refusal[] {
  const { family: chosen, basis } = line;
  const isCost = account.side === 'expenses' && COSTS.includes(account.nature);
  if (!isCost)
    return [
      ...(chosen === null ? [] : [refusal('family-without-cost', `${at}/family`)]),
      ...(basis === 'real-cost' ? [] : [refusal('basis-without-cost', `${at}/basis`)]),
    ];
  if (chosen === null || basis !== 'real-cost') return [];
  const family = rules.costFamilies.find(({ code }) => code === chosen);
  if (family === undefined) return [refusal('family-unknown', `${at}/family`, { family: chosen })];
  const params = { familyFr: family.label.fr, familyEn: family.label.en, account: account.code };
  return takesAccount(family, account)
    ? []
    : [refusal('family-not-for-account', `${at}/family`, params)];
}

const COSTS: readonly Account['nature'][] = ['cost', 'staff', 'indirect'];

/** Grants and what is paid back name who is asked, and for what. */
export function checkIncome(checked: Checked, rules: CostRules): readonly Refusal[] {
  const { line, account, at } = checked;
  const { nature } = account;
  const isSubsidy = nature === 'subsidy';
  return [
    ...(line.funderId !== null && !isSubsidy && nature !== 'repayable'
      ? [refusal('funder-without-subsidy', `${at}/funderId`)]
      : []),
    ...(line.isSecured && !isSubsidy && nature !== 'repayable'
      ? [refusal('secured-without-subsidy', `${at}/isSecured`)]
      : []),
    ...checkInstrument(checked, rules),
  ];
}

function checkInstrument({ line, account, at }: Checked, rules: CostRules): readonly Refusal[] {
  const pointer = `${at}/instrument`;
  const { instrument, funderId } = line;
  const fitting = fittingInstruments(account);
  const isLacking = instrument === null && account.nature === 'repayable';
  if (isLacking || (instrument !== null && !fitting.includes(instrument)))
    return [refusal('instrument-not-for-account', pointer, { account: account.code })];
  const funder = rules.funders.find(({ organisationId }) => organisationId === funderId);
  if (funder === undefined || fitting.length === 0) return [];
  const asked = instrument === null ? fitting : [instrument];
  const isOffered = asked.some((one) => funder.instruments.includes(one));
  return isOffered ? [] : [refusal('instrument-not-offered', pointer)];
}

function fittingInstruments({ nature }: Account): readonly Instrument[] {
  if (nature === 'subsidy') return GRANTS;
  return nature === 'repayable' ? REPAYABLE : [];
}
