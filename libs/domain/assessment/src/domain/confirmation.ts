import { refusal, type Refusal } from '#kernel/problems';

import type { RuleReading } from '../assessment.types';

/** Why one rule that is not met does not stand in the way. */
export interface Overruling {
  readonly rule: string;
  readonly reason: string;
}

/** What an officer concludes on admissibility. */
export interface Confirmation {
  readonly outcome: 'eligible' | 'ineligible';
  /** What the consortium reads; also why all rules together were overruled. */
  readonly reason: string | null;
  /** Rule by rule. */
  readonly overrulings: readonly Overruling[];
}

/** A rule as a person left it. */
export interface RuledRule extends RuleReading {
  /** Null: it was not overruled. */
  readonly overruledBecause: string | null;
}

/** Lists every reason not to take this conclusion; silence is only for agreeing that all is well. */
export function checkConfirmation(
  rules: readonly RuleReading[],
  confirmation: Confirmation,
): readonly Refusal[] {
  const { outcome, reason, overrulings } = confirmation;
  const pointless = overrulings.flatMap(({ rule }, index) =>
    whyPointless(rules, confirmation, rule, `/overrulings/${index}/rule`),
  );
  if (!isBlank(reason)) return pointless;
  if (outcome === 'ineligible')
    return [...pointless, refusal('reason-for-ineligibility-missing', '/reason')];
  const told = new Set(overrulings.map(({ rule }) => rule));
  const silent = rules.filter(({ rule, isMet }) => !isMet && !told.has(rule));
  return silent.length === 0
    ? pointless
    : [...pointless, refusal('reason-for-overruling-missing', '/reason')];
}

/** The rules as the conclusion leaves them. Asserts nothing: check first. */
export function conclude(
  rules: readonly RuleReading[],
  { outcome, reason, overrulings }: Confirmation,
): readonly RuledRule[] {
  return rules.map((reading) => {
    const own = overrulings.find((one) => one.rule === reading.rule)?.reason ?? null;
    const isOverruled = outcome === 'eligible' && !reading.isMet;
    return { ...reading, overruledBecause: isOverruled ? (own ?? reason) : null };
  });
}

function whyPointless(
  rules: readonly RuleReading[],
  { outcome }: Confirmation,
  name: string,
  pointer: string,
): readonly Refusal[] {
  const reading = rules.find((one) => one.rule === name);
  if (reading === undefined) return [refusal('rule-unknown', pointer, { rule: name })];
  return reading.isMet || outcome === 'ineligible'
    ? [refusal('rule-not-to-overrule', pointer, { rule: name })]
    : [];
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
