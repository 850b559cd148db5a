import { formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { DecisionOutcome, DecisionReason } from '../assessment.types';

import type { Hundredths } from './score';

export interface ProposedDecision {
  readonly outcome: DecisionOutcome;
  /** What is granted; null for a refusal. */
  readonly amount: Money | null;
  readonly reasons: readonly DecisionReason[];
}

/** What a decision must reckon with. */
export interface DecisionFacts {
  readonly requested: Money;
  readonly grantFloor: Money | null;
  readonly grantCeiling: Money | null;
  /** What the envelope of the call can still give. */
  readonly envelopeLeft: Money;
  readonly criterionCodes: readonly string[];
  readonly passMark: number | null;
  readonly reviews: readonly {
    readonly score: Hundredths | null;
    readonly eliminatingCriteria: readonly string[];
  }[];
  readonly meanScore: Hundredths | null;
}

/** Lists every reason not to take this decision; an empty list means go ahead. */
export function checkDecision(
  decision: ProposedDecision,
  facts: DecisionFacts,
): readonly Refusal[] {
  return [
    ...checkReviews(facts),
    ...checkReasons(decision, facts),
    ...(decision.outcome === 'granted'
      ? [...checkAmount(decision.amount, facts), ...checkScore(facts)]
      : checkNoAmount(decision.amount)),
  ];
}

function checkReviews({ reviews }: DecisionFacts): readonly Refusal[] {
  const open = reviews.filter(({ score }) => score === null).length;
  if (reviews.length === 0) return [refusal('review-missing')];
  return open === 0 ? [] : [refusal('reviews-still-open', undefined, { count: open })];
}

/** Whoever is refused is told why on each criterion; whoever is granted may be told. */
function checkReasons({ outcome, reasons }: ProposedDecision, { criterionCodes }: DecisionFacts) {
  const told = new Set(reasons.map(({ criterionCode }) => criterionCode));
  const unknown = reasons.flatMap(({ criterionCode }, index) =>
    criterionCodes.includes(criterionCode)
      ? []
      : [
          refusal('criterion-unknown', `/reasons/${index}/criterionCode`, {
            criterion: criterionCode,
          }),
        ],
  );
  if (outcome === 'granted') return unknown;
  const missing = criterionCodes.filter((code) => !told.has(code));
  return [
    ...unknown,
    ...missing.map((criterion) => refusal('reason-missing', '/reasons', { criterion })),
  ];
}

function checkAmount(amount: Money | null, facts: DecisionFacts): readonly Refusal[] {
  if (amount === null || amount.cents <= 0n) return [refusal('amount-missing', '/amount')];
  const { requested, grantFloor, grantCeiling, envelopeLeft } = facts;
  const limit = (code: string, isBroken: boolean, most: Money | null) =>
    isBroken && most !== null ? [refusal(code, '/amount', { limit: formatEur(most) })] : [];
  return [
    ...limit('amount-above-request', amount.cents > requested.cents, requested),
    ...limit('amount-below-floor', amount.cents < (grantFloor?.cents ?? 0n), grantFloor),
    ...limit(
      'amount-above-ceiling',
      amount.cents > (grantCeiling?.cents ?? amount.cents),
      grantCeiling,
    ),
    ...limit('amount-above-envelope', amount.cents > envelopeLeft.cents, envelopeLeft),
  ];
}

function checkScore({ meanScore, passMark, reviews }: DecisionFacts): readonly Refusal[] {
  const eliminating = [...new Set(reviews.flatMap((review) => review.eliminatingCriteria))];
  const below = passMark !== null && meanScore !== null && meanScore < passMark * 100;
  return [
    ...(below ? [refusal('score-below-pass-mark', undefined, { passMark })] : []),
    ...eliminating.map((criterion) => refusal('criterion-eliminates', undefined, { criterion })),
  ];
}

function checkNoAmount(amount: Money | null): readonly Refusal[] {
  return amount === null ? [] : [refusal('amount-on-refusal', '/amount')];
}
