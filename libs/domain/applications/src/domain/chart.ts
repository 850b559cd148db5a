import type { Rate } from '#kernel/rates';

import type { DatedRate } from './in-kind';

/** Expenses on the left, income on the right: the two sides of a forecast budget. */
export type BudgetSide = 'expenses' | 'income';

/**
 * What an account stands for, whatever number a chart prints beside it.
 * `repayable` is what is to be paid back, or may be bought back: loans and equity.
 * `surplus` and `deficit` close a cash budget whose sides differ: the form foresees both.
 */
export const ACCOUNT_NATURES = [
  'cost',
  'staff',
  'indirect',
  'surplus',
  'subsidy',
  'own',
  'repayable',
  'other-income',
  'deficit',
  'in-kind',
] as const;

export type AccountNature = (typeof ACCOUNT_NATURES)[number];

/** Whose money an income is; null on the side of expenses, and where the account does not say. */
export type MoneyOrigin = 'public' | 'private' | 'own';

/** One line of the budget form. */
export interface Account {
  /** Stable from one chart to the next: `60`, `74-region`, `87-volunteering`. */
  readonly code: string;
  /** As printed, `875`, where the form prints one; those of class 87 changed meaning in 2018. */
  readonly number: string | null;
  readonly side: BudgetSide;
  readonly nature: AccountNature;
  readonly origin: MoneyOrigin | null;
  readonly label: { readonly fr: string; readonly en: string };
}

/** From when a share of the budget starts to raise a question. Advice, never a refusal. */
export interface BudgetThresholds {
  /** Of public aid in the income. */
  readonly publicShareMax: Rate;
  /** Of indirect costs, over direct ones. */
  readonly indirectMax: Rate;
  /** Of staff in the costs. */
  readonly staffShareMax: Rate;
  /** Of the partners' own money in the income. */
  readonly ownShareMin: Rate;
}

/** The accounts of a form, as dated reference data: rules ask for its natures, not its numbers. */
export interface Chart {
  readonly code: string;
  readonly accounts: readonly Account[];
  readonly thresholds: BudgetThresholds;
  /** What an hour of volunteering is valued by. */
  readonly hourlyRates: readonly DatedRate[];
}

export type AccountsByCode = ReadonlyMap<string, Account>;

export function accountsByCode({ accounts }: Chart): AccountsByCode {
  return new Map(accounts.map((account) => [account.code, account]));
}

/** A budget to begin with: accounts, what they are for, and their weight among the others. */
export interface BudgetTemplate {
  readonly code: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly rows: readonly {
    readonly account: string;
    readonly label: { readonly fr: string; readonly en: string };
    readonly weight: number;
  }[];
}
