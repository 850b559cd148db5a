import type { Line } from '../demo/writing';

/**
 * What the story must find, worked out by hand and written down: nothing here is computed by the
 * code that it checks.
 */

/** The lead first, then in the order in which they join. Four colleges; four of five seats inside. */
export const PARTNERS = ['fabrique', 'moulins', 'menuiserie', 'valDrome', 'laboratory'] as const;

type PartnerName = (typeof PARTNERS)[number];

/**
 * Requests: 46 000 + 19 000 + 10 000 + 8 000 + 17 000 = 100 000.
 * Costs: 74 500 + 31 000 + 22 000 + 21 000 + 19 200 = 167 700, of which 3 000 between partners.
 */
export const BUDGETS: Readonly<Record<PartnerName, readonly Line[]>> = {
  fabrique: [
    { account: '60', euros: 4_000 },
    { account: '61', euros: 6_000 },
    { account: '62', euros: 6_000 },
    { account: '62', euros: 3_000, with: 'moulins' },
    { account: '64', euros: 52_000 },
    { account: 'indirect', euros: 3_500 },
    { account: '86-volunteers', euros: 8_000 },
    { account: '74-private', euros: 46_000, asked: true },
    { account: '74-region', euros: 12_000, secured: true },
    { account: '74-municipality', euros: 5_000 },
    { account: '75', euros: 4_500 },
    { account: 'own', euros: 7_000 },
    { account: '87-volunteering', euros: 8_000 },
  ],
  moulins: [
    { account: '60', euros: 1_500 },
    { account: '61', euros: 2_000 },
    { account: '62', euros: 3_500 },
    { account: '64', euros: 24_000 },
    { account: '70', euros: 3_000, with: 'fabrique' },
    { account: '70', euros: 4_000 },
    { account: '74-private', euros: 19_000, asked: true },
    { account: 'own', euros: 5_000 },
  ],
  menuiserie: [
    { account: '60', euros: 5_000 },
    { account: '62', euros: 2_000 },
    { account: '64', euros: 15_000 },
    { account: '74-private', euros: 10_000, asked: true },
    { account: 'own', euros: 12_000 },
  ],
  valDrome: [
    { account: '61', euros: 3_000 },
    { account: '64', euros: 18_000 },
    { account: '86-goods', euros: 6_000 },
    { account: '74-private', euros: 8_000, asked: true },
    { account: '74-department', euros: 4_000, secured: true },
    { account: 'own', euros: 9_000 },
    { account: '87-gifts', euros: 6_000 },
  ],
  laboratory: [
    { account: '62', euros: 1_000 },
    { account: '64', euros: 17_000 },
    { account: 'indirect', euros: 1_200 },
    { account: '74-private', euros: 17_000, asked: true },
    { account: 'own', euros: 2_200 },
  ],
};

/** A thousand euros of its own money short: 22 000 of expenses, 21 000 of income. */
export const UNBALANCED: readonly Line[] = BUDGETS.menuiserie.map((line) =>
  line.account === 'own' ? { ...line, euros: 11_000 } : line,
);

export const CONSOLIDATED = {
  gross: '167700.00',
  net: '164700.00',
  requested: '100000.00',
  /** 100 000 / 164 700 = 60.7164… % */
  percent: '60.72',
  /** 12 000 of the region, 4 000 of the department. */
  secured: '16000.00',
  /** 12 000 + 5 000 + 4 000: what the foundation gives is private. */
  publicAid: '21000.00',
  /** 70: 4 000; 75: 4 500; own: 7 000 + 5 000 + 12 000 + 9 000 + 2 200. */
  ownFunds: '43700.00',
  inKind: '14000.00',
  costsByAccount: {
    '60': '10500.00',
    '61': '11000.00',
    '62': '12500.00',
    '64': '126000.00',
    indirect: '4700.00',
  },
} as const;

/**
 * Diversity: four colleges, 40. Balance: 30 × (164 700 − 71 500) × 5 / (164 700 × 4) = 21.2204…
 * Anchoring: 30 × 4 / 5.
 */
export const FIRST_SCORE = {
  score: '85.22',
  terms: {
    'college-diversity': '40.00',
    'budget-balance': '21.22',
    'territorial-anchoring': '24.00',
  },
} as const;

/** Points out of 5 in the order of the grid, whose weights are 20, 25, 20, 20 and 15. */
export const REVIEWS = [
  { reviewer: 'baptiste', points: [4, 5, 3, 4, 4], score: '81.00' },
  { reviewer: 'leila', points: [5, 4, 3, 3, 4], score: '76.00' },
] as const;

export const MEAN_SCORE = '78.50';

/** 81.00 − 76.00. */
export const SPREAD = '5.00';

/**
 * A grant that five cannot share evenly: 46, 19, 10, 8 and 17 % leave 0.38, 0.57, 0.30, 0.24 and
 * 0.51 of a cent; the two cents left go to the two largest remainders.
 */
export const GRANT = {
  amount: '95000.03',
  shares: {
    fabrique: '43700.01',
    moulins: '18050.01',
    menuiserie: '9500.00',
    valDrome: '7600.00',
    laboratory: '16150.01',
  },
  /** 50 and 30 %, rounded down; the last takes the rest: 20 % and two cents more. */
  instalments: ['47500.01', '28500.00', '19000.02'],
} as const;

/**
 * The first instalment, 47 500.01, shared as the grant is: 21 850.005…, 9 025.005…, 4 750.00,
 * 3 800.00 and 8 075.005… rounded down leave one cent, which goes to the largest remainder: the
 * laboratory. What each has left goes with the two instalments to come.
 */
export const FIRST_PAYMENT = {
  total: '47500.01',
  parts: {
    fabrique: '21850.00',
    moulins: '9025.00',
    menuiserie: '4750.00',
    valDrome: '3800.00',
    laboratory: '8075.01',
  },
} as const;

/**
 * The carpenters had planned 5 000 of purchases: 1 200.50 is 3 799.50 less, 75.99 % of it. Their part
 * of the second instalment is 30 % of 9 500.
 */
export const REPORTED = {
  spent: '1200.50',
  certified: '1000.00',
  variance: '-3799.50',
  percent: '-75.99',
  next: '2850.00',
} as const;
