import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';
import type { CostFamily } from '#domain/calls';
import type { PartnerRole } from '#domain/consortia';

import type { BudgetLine, ConsortiumBudget, PartnerBudget } from './budget';
import type { Account, Chart } from './chart';
import type { CostRules } from './cost-rules';
import { PLAIN_LINE } from './revise-lines';

/** For the specs of this folder: a chart of a few accounts, and budgets in whole euros. */
export const FUNDER = asId<'Organisation'>('the-funder');

const account = (
  code: string,
  side: Account['side'],
  nature: Account['nature'],
  origin: Account['origin'] = null,
): Account => ({ code, number: null, side, nature, origin, label: { fr: code, en: code } });

export const CHART: Chart = {
  code: 'a-few-accounts',
  accounts: [
    account('60', 'expenses', 'cost'),
    account('61', 'expenses', 'cost'),
    account('62', 'expenses', 'cost'),
    account('64', 'expenses', 'staff'),
    account('65', 'expenses', 'cost'),
    account('indirect', 'expenses', 'indirect'),
    account('surplus', 'expenses', 'surplus'),
    account('70', 'income', 'other-income', 'own'),
    account('74-region', 'income', 'subsidy', 'public'),
    account('74-private', 'income', 'subsidy', 'private'),
    account('own', 'income', 'own', 'own'),
    account('16-loans', 'income', 'repayable'),
    account('deficit', 'income', 'deficit'),
    account('86-volunteers', 'expenses', 'in-kind'),
    account('87-volunteering', 'income', 'in-kind'),
  ],
  thresholds: {
    publicShareMax: { ppm: 800_000n },
    indirectMax: { ppm: 70_000n },
    staffShareMax: { ppm: 800_000n },
    ownShareMin: { ppm: 200_000n },
  },
  hourlyRates: [
    { code: 'smic-hourly', validFrom: '2024-11-01', amount: eur(1188n), source: 'SMIC' },
    { code: 'smic-hourly', validFrom: '2026-01-01', amount: eur(1202n), source: 'SMIC' },
  ],
};

/** A call that funds every cost, whole, and has money for all. */
export const RULES: CostRules = {
  costFamilies: [],
  simplifiedCosts: { flatRates: [], unitCosts: [], lumpSums: [] },
  funders: [
    {
      organisationId: FUNDER,
      instruments: ['grant'],
      isLead: true,
      share: eur(10n ** 14n),
    },
  ],
  maxRate: null,
  grantFloor: null,
  grantCeiling: null,
};

export function family(code: string, more: Partial<CostFamily> = {}): CostFamily {
  return {
    code,
    label: { fr: `${code} fr`, en: `${code} en` },
    accounts: [],
    isEligible: true,
    rate: null,
    floor: null,
    ceiling: null,
    isCooperation: false,
    ...more,
  };
}

export const partnerId = (name: string) => asId<'Partner'>(`partner-${name}`);

export function line(code: string, euros: number, more: Partial<BudgetLine> = {}): BudgetLine {
  return { ...PLAIN_LINE, account: code, amount: eur(BigInt(euros) * 100n), ...more };
}

/** A part of the grant that is asked of the funder of the call. */
export const asked = (euros: number): BudgetLine => line('74-region', euros, { funderId: FUNDER });

export function partner(
  name: string,
  lines: readonly BudgetLine[],
  role: PartnerRole = 'funded-partner',
): PartnerBudget {
  return { partnerId: partnerId(name), name, role, lines };
}

export function budgetOf(...partners: readonly PartnerBudget[]): ConsortiumBudget {
  return { chart: CHART, rules: RULES, partners };
}

/** The same budget, of a call with other rules. */
export function under(rules: Partial<CostRules>, budget: ConsortiumBudget): ConsortiumBudget {
  return { ...budget, rules: { ...budget.rules, ...rules } };
}
