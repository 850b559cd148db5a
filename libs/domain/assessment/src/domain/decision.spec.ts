import fc from 'fast-check';

import { eur } from '#kernel/money';

import { checkDecision, type DecisionFacts, type ProposedDecision } from './decision';

const facts: DecisionFacts = {
  requested: eur(10_000_000n),
  grantFloor: eur(1_000_000n),
  grantCeiling: eur(12_000_000n),
  envelopeLeft: eur(50_000_000n),
  criterionCodes: ['needs', 'cooperation'],
  passMark: 60,
  reviews: [{ score: 7_000, eliminatingCriteria: [] }],
  meanScore: 7_000,
};

const grant = (cents: bigint | null): ProposedDecision => ({
  outcome: 'granted',
  amount: cents === null ? null : eur(cents),
  reasons: [],
});

const refused: ProposedDecision = {
  outcome: 'refused',
  amount: null,
  reasons: [
    { criterionCode: 'needs', text: 'Needs are asserted, not shown.' },
    { criterionCode: 'cooperation', text: 'One partner carries everything.' },
  ],
};

const codesOf = (decision: ProposedDecision, changed: Partial<DecisionFacts> = {}) =>
  checkDecision(decision, { ...facts, ...changed }).map(({ code }) => code);

describe('checkDecision', () => {
  it('lets through a grant within every limit, and a refusal with its reasons', () => {
    expect(codesOf(grant(10_000_000n))).toEqual([]);
    expect(codesOf(refused)).toEqual([]);
  });

  it.each([
    { name: 'nothing', cents: null, codes: ['amount-missing'] },
    { name: 'zero', cents: 0n, codes: ['amount-missing'] },
    { name: 'less than the floor', cents: 999_999n, codes: ['amount-below-floor'] },
    { name: 'more than was asked', cents: 10_000_001n, codes: ['amount-above-request'] },
  ])('refuses to grant $name', ({ cents, codes }) => {
    expect(codesOf(grant(cents))).toEqual(codes);
  });

  it('gives every reason at once', () => {
    const poor = {
      envelopeLeft: eur(0n),
      meanScore: 5_999,
      reviews: [
        { score: 5_999, eliminatingCriteria: ['needs'] },
        { score: null, eliminatingCriteria: [] },
      ],
    };
    expect(codesOf(grant(20_000_000n), poor)).toEqual([
      'reviews-still-open',
      'amount-above-request',
      'amount-above-ceiling',
      'amount-above-envelope',
      'score-below-pass-mark',
      'criterion-eliminates',
    ]);
  });

  it('asks a refusal for a reason on each criterion, and for no amount', () => {
    const bare = { ...refused, amount: eur(1n), reasons: [{ criterionCode: 'style', text: '-' }] };
    expect(codesOf(bare)).toEqual([
      'criterion-unknown',
      'reason-missing',
      'reason-missing',
      'amount-on-refusal',
    ]);
  });

  it('decides nothing that nobody has reviewed', () => {
    expect(codesOf(refused, { reviews: [], meanScore: null })).toEqual(['review-missing']);
  });

  it('never lets a grant exceed what is left of the envelope', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(amounts, amounts, (cents, left) => {
        const codes = codesOf(grant(cents), { envelopeLeft: eur(left) });
        expect(codes.includes('amount-above-envelope')).toBe(cents > left);
      }),
    );
  });
});
