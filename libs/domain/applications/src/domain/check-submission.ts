import { refusal, type Refusal } from '#kernel/problems';
import type { CallRevision } from '#domain/calls';

import { adviseOnBudget } from './advise-on-budget';
import type { ConsortiumBudget } from './budget';
import { checkBudget } from './check-budget';
import { checkSections, type Answer } from './check-sections';
import { closingTimeOf, type Timeliness } from './deadline';
import { findings, preCheckOf, type Finding, type PreCheck } from './pre-check';

/** All that a submission is judged by. */
export interface SubmissionFacts {
  /** The revision of the call that the application was started under. */
  readonly rules: Pick<
    CallRevision,
    'sections' | 'partnership' | 'grantFloor' | 'grantCeiling' | 'maxRate'
  >;
  /** The latest revision: a deadline may only have been put off since, which is for everyone. */
  readonly opening: Pick<CallRevision, 'opensAt' | 'closesAt' | 'graceSeconds' | 'timeZone'>;
  readonly timeliness: Timeliness;
  readonly answers: readonly Answer[];
  readonly budget: ConsortiumBudget;
  /** What the rules of the call have against the partners. */
  readonly partnershipFaults: readonly Refusal[];
}

/**
 * Looks at everything at once: what keeps the application from being submitted (errors), what will
 * be asked about (warnings), and by when it must come (information).
 */
export function checkSubmission(facts: SubmissionFacts): PreCheck {
  const { rules, answers, budget, partnershipFaults } = facts;
  const { eachFundedPartnerHasBudget } = rules.partnership;
  return preCheckOf({
    deadline: checkTime(facts),
    partners: findings('error', partnershipFaults),
    sections: findings('error', checkSections(rules.sections, answers)),
    budget: [
      ...findings('error', checkBudget(budget, { ...rules, eachFundedPartnerHasBudget })),
      ...findings('warning', adviseOnBudget(budget)),
    ],
  });
}

/** What a refused submission is told: the errors, in the order of the pre-check. */
export function refusalsIn({ branches }: PreCheck): readonly Refusal[] {
  return branches
    .flatMap((branch) => branch.findings)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, params }) => refusal(code, pointer, params));
}

function checkTime({ timeliness, opening }: SubmissionFacts): readonly Finding[] {
  const { fr, en } = closingTimeOf(opening);
  const params = { closesAtFr: fr, closesAtEn: en };
  if (timeliness === 'too-late')
    return findings('error', [refusal('deadline-passed', undefined, params)]);
  if (timeliness === 'too-early') return findings('error', [refusal('call-not-open-yet')]);
  return findings('information', [refusal('deadline-ahead', undefined, params)]);
}
