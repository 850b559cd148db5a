import { formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';
import { applyRate, type Rate } from '#kernel/rates';

import type { RuleReading } from '../assessment.types';

/** What the rules of admissibility ask of the call. */
export interface AdmissibilityRules {
  readonly closesAt: Date;
  readonly grantFloor: Money | null;
  readonly grantCeiling: Money | null;
  readonly maxRate: Rate | null;
  readonly eachFundedPartnerHasBudget: boolean;
}

/** What they ask of the application as it was submitted. */
export interface AdmissibilityFacts {
  readonly submittedAt: Date;
  /** What the form of the call has against the answers. */
  readonly answerFaults: readonly Refusal[];
  /** Documents that the call asks for, and that are missing or do not count. */
  readonly documentFaults: readonly Refusal[];
  readonly requested: Money;
  readonly total: Money;
  readonly partners: readonly { readonly isFunded: boolean; readonly total: Money }[];
  readonly isLeadRegistered: boolean;
  /** What the partnership rules of the call have against the consortium. */
  readonly partnershipFaults: readonly Refusal[];
}

/**
 * Reads each rule of admissibility apart from any judgement of quality, and lists all that speaks
 * against it. A person confirms or overrules; nothing here decides.
 */
export function readAdmissibility(
  rules: AdmissibilityRules,
  facts: AdmissibilityFacts,
): readonly RuleReading[] {
  return [
    reading('arrived-in-time', checkArrival(rules, facts)),
    reading('sections-answered', facts.answerFaults),
    reading('documents-given', facts.documentFaults),
    reading('partnership-fits', facts.partnershipFaults),
    reading('partners-have-budgets', checkBudgets(rules, facts)),
    reading('grant-within-limits', checkRequest(rules, facts)),
    reading('lead-registered', facts.isLeadRegistered ? [] : [refusal('lead-not-registered')]),
  ];
}

/** Whether every rule is met. */
export function isAdmissible(readings: readonly RuleReading[]): boolean {
  return readings.every(({ isMet }) => isMet);
}

function reading(rule: string, faults: readonly Refusal[]): RuleReading {
  return { rule, isMet: faults.length === 0, faults };
}

function checkArrival({ closesAt }: AdmissibilityRules, { submittedAt }: AdmissibilityFacts) {
  return submittedAt < closesAt ? [] : [refusal('arrived-late')];
}

function checkBudgets(rules: AdmissibilityRules, { partners }: AdmissibilityFacts) {
  if (!rules.eachFundedPartnerHasBudget) return [];
  const without = partners.filter(({ isFunded, total }) => isFunded && total.cents <= 0n);
  return without.length === 0
    ? []
    : [refusal('partners-without-budget', '/budget', { count: without.length })];
}

function checkRequest(rules: AdmissibilityRules, { requested, total }: AdmissibilityFacts) {
  const { grantFloor, grantCeiling, maxRate } = rules;
  const faults: Refusal[] = [];
  if (grantFloor !== null && requested.cents < grantFloor.cents) {
    faults.push(refusal('request-below-floor', '/budget', { floor: formatEur(grantFloor) }));
  }
  if (grantCeiling !== null && requested.cents > grantCeiling.cents) {
    faults.push(refusal('request-above-ceiling', '/budget', { ceiling: formatEur(grantCeiling) }));
  }
  if (maxRate !== null && requested.cents > applyRate(total, maxRate, 'down').cents) {
    const most = formatEur(applyRate(total, maxRate, 'down'));
    faults.push(refusal('request-above-rate', '/budget', { most }));
  }
  return faults;
}
