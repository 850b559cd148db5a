import fc from 'fast-check';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { eur } from '#kernel/money';

import type { ProposedCondition } from '../decision.types';

import { checkDecision, type DecisionFacts, type ProposedDecision } from './decision';

const funderId = asId<'Organisation'>('foundation');

const facts: DecisionFacts = {
  now: new Date('2027-09-01T08:00:00Z'),
  today: asLocalDate('2027-09-01'),
  requested: eur(10_000_000n),
  grantFloor: eur(1_000_000n),
  grantCeiling: eur(12_000_000n),
  poolsLeft: { general: eur(50_000_000n), risk: eur(20_000_000n), 'second-wave': eur(0n) },
  funders: [{ funderId, instruments: ['grant'], share: eur(50_000_000n), left: eur(50_000_000n) }],
  criterionCodes: ['needs', 'cooperation'],
  sectionCodes: ['strategy', 'governance'],
  passMark: 60,
  reviews: [{ isAwaited: false, eliminatingCriteria: [] }],
  meanScore: 7_000,
  awaitedOpinions: 0,
  isFragile: false,
  isSecondWave: false,
};

const plain: ProposedDecision = {
  outcome: 'granted',
  amount: null,
  reasons: [],
  pool: 'general',
  lines: [],
  conditions: [],
  mitigations: [],
  changes: [],
  reopensUntil: null,
  releaseAt: null,
};

const grant = (cents: bigint | null): ProposedDecision => ({
  ...plain,
  amount: cents === null ? null : eur(cents),
  lines: cents === null ? [] : [{ funderId, instrument: 'grant', amount: eur(cents) }],
});

const refused: ProposedDecision = {
  ...plain,
  outcome: 'refused',
  reasons: [
    { criterionCode: 'needs', text: 'Needs are asserted, not shown.' },
    { criterionCode: 'cooperation', text: 'One partner carries everything.' },
  ],
};

const condition: ProposedCondition = {
  text: 'Send the signed lease.',
  isBlocking: true,
  liftedByRole: 'officer',
  dueOn: asLocalDate('2027-10-01'),
};

const conditional: ProposedDecision = {
  ...grant(5_000_000n),
  outcome: 'granted-with-conditions',
  conditions: [condition],
};

const secondWave: ProposedDecision = {
  ...plain,
  outcome: 'second-wave',
  changes: [{ sectionCode: 'governance', text: 'Say who decides.' }],
  reopensUntil: new Date('2027-10-01T10:00:00Z'),
};

const codesOf = (decision: ProposedDecision, changed: Partial<DecisionFacts> = {}) =>
  checkDecision(decision, { ...facts, ...changed }).map(({ code }) => code);

describe('checkDecision', () => {
  it.each([
    ['a grant within every limit', grant(10_000_000n)],
    ['a refusal with its reasons', refused],
    ['a grant with conditions', conditional],
    ['a second wave with what to change', secondWave],
  ])('lets through %s', (_, decision) => {
    expect(codesOf(decision)).toEqual([]);
  });

  it.each([
    { name: 'nothing', cents: null, codes: ['amount-missing'] },
    { name: 'less than the floor', cents: 999_999n, codes: ['amount-below-floor'] },
    { name: 'more than was asked', cents: 10_000_001n, codes: ['amount-above-request'] },
  ])('refuses to grant $name', ({ cents, codes }) => {
    expect(codesOf(grant(cents))).toEqual(codes);
  });

  it('refuses to grant zero', () => {
    expect(codesOf({ ...grant(0n), lines: [] })).toEqual(['amount-missing']);
  });

  it('gives every reason at once', () => {
    const poor = {
      poolsLeft: { ...facts.poolsLeft, general: eur(0n) },
      meanScore: 5_999,
      reviews: [
        { isAwaited: false, eliminatingCriteria: ['needs'] },
        { isAwaited: true, eliminatingCriteria: [] },
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

  it('asks a refusal for a reason on each criterion, and for no money', () => {
    const bare = {
      ...grant(1n),
      outcome: 'refused' as const,
      mitigations: ['tutor-organisation' as const],
      reasons: [{ criterionCode: 'style', text: '-' }],
    };
    expect(codesOf(bare)).toEqual([
      'criterion-unknown',
      'reason-missing',
      'reason-missing',
      'amount-on-refusal',
      'amount-on-refusal',
      'mitigation-without-grant',
    ]);
  });

  it('decides nothing that nobody has reviewed', () => {
    expect(codesOf(refused, { reviews: [], meanScore: null })).toEqual(['review-missing']);
  });

  it('waits for the opinions of a two-level appraisal', () => {
    expect(codesOf(refused, { awaitedOpinions: 1 })).toEqual(['opinions-missing']);
  });

  it('funds the fragile with at least one mitigation, from the risk share if it is told so', () => {
    const fragile = { isFragile: true };
    const risky = { ...grant(5_000_000n), pool: 'risk' as const };
    expect(codesOf(risky, fragile)).toEqual(['mitigation-missing']);
    expect(codesOf({ ...risky, mitigations: ['larger-advance'] }, fragile)).toEqual([]);
    expect(codesOf(risky)).toEqual(['pool-kept-for-others']);
  });

  it('keeps each reserve to what it holds', () => {
    const large = { ...grant(10_000_000n), pool: 'second-wave' as const };
    expect(codesOf(large, { isSecondWave: true })).toEqual(['amount-above-envelope']);
  });

  it.each([
    ['none where they are announced', { ...conditional, conditions: [] }, 'conditions-missing'],
    ['some where they are not', { ...conditional, outcome: 'granted' }, 'conditions-unexpected'],
    [
      'one that is due already',
      { ...conditional, conditions: [{ ...condition, dueOn: asLocalDate('2027-08-31') }] },
      'condition-already-due',
    ],
  ] as const)('refuses conditions: %s', (_, decision, code) => {
    expect(codesOf(decision)).toEqual([code]);
  });

  it('sends back once, with what to change in which section, and with time for it', () => {
    const vague = {
      ...secondWave,
      changes: [{ sectionCode: 'weather', text: 'More sun.' }],
      reopensUntil: facts.now,
    };
    expect(codesOf(vague, { isSecondWave: true })).toEqual([
      'second-wave-comes-once',
      'section-unknown',
      'reopening-not-ahead',
    ]);
    expect(codesOf({ ...secondWave, changes: [] })).toEqual(['changes-missing']);
    expect(codesOf({ ...refused, changes: secondWave.changes })).toEqual(['changes-unexpected']);
  });

  it('holds a decision until an instant ahead, and before what it reopens is over', () => {
    expect(codesOf({ ...refused, releaseAt: facts.now })).toEqual(['release-not-ahead']);
    expect(codesOf({ ...secondWave, releaseAt: secondWave.reopensUntil })).toEqual([
      'release-not-ahead',
    ]);
    expect(codesOf({ ...refused, releaseAt: new Date('2027-09-01T08:00:01Z') })).toEqual([]);
  });

  it('never lets a grant exceed what is left of the envelope', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(amounts, amounts, (cents, left) => {
        const poolsLeft = { ...facts.poolsLeft, general: eur(left) };
        const codes = codesOf(grant(cents), { poolsLeft });
        expect(codes.includes('amount-above-envelope')).toBe(cents > left);
      }),
    );
  });
});
