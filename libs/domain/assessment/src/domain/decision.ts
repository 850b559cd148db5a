import type { LocalDate } from '#kernel/dates';
import { formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import {
  isGrant,
  type DecisionLine,
  type DecisionOutcome,
  type DecisionReason,
  type GrantPool,
  type Mitigation,
  type ProposedCondition,
  type RequestedChange,
} from '../decision.types';

import { checkLines, type FunderPart } from './decision-lines';
import type { Hundredths } from './score';

export interface ProposedDecision {
  readonly outcome: DecisionOutcome;
  /** What is granted; null unless it is a grant. */
  readonly amount: Money | null;
  readonly reasons: readonly DecisionReason[];
  /** The part of the envelope that it is taken from. */
  readonly pool: GrantPool;
  /** By funder and instrument; for a grant, they add up to its amount. */
  readonly lines: readonly DecisionLine[];
  readonly conditions: readonly ProposedCondition[];
  readonly mitigations: readonly Mitigation[];
  readonly changes: readonly RequestedChange[];
  /** Until when a second wave reopens the application. */
  readonly reopensUntil: Date | null;
  /** Nothing is seen by candidates before; null: at once. */
  readonly releaseAt: Date | null;
}

/** What a decision must reckon with. */
export interface DecisionFacts {
  readonly now: Date;
  readonly today: LocalDate;
  readonly requested: Money;
  readonly grantFloor: Money | null;
  readonly grantCeiling: Money | null;
  /** What each part of the envelope can still give. */
  readonly poolsLeft: Readonly<Record<GrantPool, Money>>;
  readonly funders: readonly FunderPart[];
  readonly criterionCodes: readonly string[];
  readonly sectionCodes: readonly string[];
  readonly passMark: number | null;
  readonly reviews: readonly {
    readonly isAwaited: boolean;
    readonly eliminatingCriteria: readonly string[];
  }[];
  readonly meanScore: Hundredths | null;
  /** Of a two-level appraisal, those not given yet. */
  readonly awaitedOpinions: number;
  /** Whether its consortium is of class C or D (D19). */
  readonly isFragile: boolean;
  /** Whether it came back from a second wave: there is no third. */
  readonly isSecondWave: boolean;
}

/** Lists every reason not to take this decision; an empty list means go ahead. */
export function checkDecision(
  decision: ProposedDecision,
  facts: DecisionFacts,
): readonly Refusal[] {
  return [
    ...checkReviews(facts),
    ...checkOpinions(facts),
    ...checkReasons(decision, facts),
    ...(isGrant(decision.outcome) ? checkGrant(decision, facts) : checkNoGrant(decision)),
    ...checkConditions(decision, facts),
    ...checkSecondWave(decision, facts),
    ...checkRelease(decision, facts),
  ];
}

function checkReviews({ reviews }: DecisionFacts): readonly Refusal[] {
  const open = reviews.filter(({ isAwaited }) => isAwaited).length;
  if (reviews.length === 0) return [refusal('review-missing')];
  return open === 0 ? [] : [refusal('reviews-still-open', undefined, { count: open })];
}

function checkOpinions({ awaitedOpinions: count }: DecisionFacts): readonly Refusal[] {
  return count === 0 ? [] : [refusal('opinions-missing', undefined, { count })];
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
  if (outcome !== 'refused') return unknown;
  const missing = criterionCodes.filter((code) => !told.has(code));
  return [
    ...unknown,
    ...missing.map((criterion) => refusal('reason-missing', '/reasons', { criterion })),
  ];
}

function checkGrant(decision: ProposedDecision, facts: DecisionFacts): readonly Refusal[] {
  const { amount, lines, pool, mitigations } = decision;
  const mitigated = facts.isFragile && mitigations.length === 0;
  return [
    ...checkAmount(amount, pool, facts),
    ...(amount === null ? [] : checkLines(amount, lines, facts.funders)),
    ...checkPool(pool, facts),
    ...(mitigated ? [refusal('mitigation-missing', '/mitigations')] : []),
    ...checkScore(facts),
  ];
}

function checkAmount(
  amount: Money | null,
  pool: GrantPool,
  facts: DecisionFacts,
): readonly Refusal[] {
  if (amount === null || amount.cents <= 0n) return [refusal('amount-missing', '/amount')];
  const { requested, grantFloor, grantCeiling, poolsLeft } = facts;
  const left = poolsLeft[pool];
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
    ...limit('amount-above-envelope', amount.cents > left.cents, left),
  ];
}

/** The reserves are for those whom they are kept for. */
function checkPool(pool: GrantPool, { isFragile, isSecondWave }: DecisionFacts) {
  const isKeptForOthers =
    (pool === 'risk' && !isFragile) || (pool === 'second-wave' && !isSecondWave);
  return isKeptForOthers ? [refusal('pool-kept-for-others', '/pool', { pool })] : [];
}

function checkScore({ meanScore, passMark, reviews }: DecisionFacts): readonly Refusal[] {
  const eliminating = [...new Set(reviews.flatMap((review) => review.eliminatingCriteria))];
  const below = passMark !== null && meanScore !== null && meanScore < passMark * 100;
  return [
    ...(below ? [refusal('score-below-pass-mark', undefined, { passMark })] : []),
    ...eliminating.map((criterion) => refusal('criterion-eliminates', undefined, { criterion })),
  ];
}

function checkNoGrant({ amount, lines, mitigations }: ProposedDecision): readonly Refusal[] {
  return [
    ...(amount === null ? [] : [refusal('amount-on-refusal', '/amount')]),
    ...(lines.length === 0 ? [] : [refusal('amount-on-refusal', '/lines')]),
    ...(mitigations.length === 0 ? [] : [refusal('mitigation-without-grant', '/mitigations')]),
  ];
}

function checkConditions({ outcome, conditions }: ProposedDecision, { today }: DecisionFacts) {
  if (outcome !== 'granted-with-conditions') {
    return conditions.length === 0 ? [] : [refusal('conditions-unexpected', '/conditions')];
  }
  if (conditions.length === 0) return [refusal('conditions-missing', '/conditions')];
  return conditions.flatMap(({ dueOn }, index) =>
    dueOn < today ? [refusal('condition-already-due', `/conditions/${index}/dueOn`)] : [],
  );
}

/** A second wave says what to change and by when, and comes once. */
function checkSecondWave(
  { outcome, changes, reopensUntil }: ProposedDecision,
  { sectionCodes, isSecondWave, now }: DecisionFacts,
): readonly Refusal[] {
  if (outcome !== 'second-wave') {
    return changes.length === 0 && reopensUntil === null
      ? []
      : [refusal('changes-unexpected', '/changes')];
  }
  const unknown = changes.flatMap(({ sectionCode }, index) =>
    sectionCodes.includes(sectionCode)
      ? []
      : [refusal('section-unknown', `/changes/${index}/sectionCode`, { section: sectionCode })],
  );
  return [
    ...(isSecondWave ? [refusal('second-wave-comes-once', '/outcome')] : []),
    ...(changes.length === 0 ? [refusal('changes-missing', '/changes')] : unknown),
    ...(reopensUntil === null || reopensUntil <= now
      ? [refusal('reopening-not-ahead', '/reopensUntil')]
      : []),
  ];
}

/** Once a file is reopened its candidates must have the time that they were given. */
function checkRelease({ releaseAt, reopensUntil }: ProposedDecision, { now }: DecisionFacts) {
  if (releaseAt === null) return [];
  const isAhead = releaseAt > now && (reopensUntil === null || releaseAt < reopensUntil);
  return isAhead ? [] : [refusal('release-not-ahead', '/releaseAt')];
}
