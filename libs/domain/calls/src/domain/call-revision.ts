import { invariant } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import type { CallContent, CallRevision, Instalment, PlannedInstalment } from '../calls.types';

import {
  moneyOf,
  rateOf,
  readAllocation,
  readCostFamily,
  readFunders,
  readSchedule,
  readSimplifiedCosts,
} from './read-rules';

/** What a revision is known by besides its content. */
export type RevisionFacts = Pick<
  CallRevision,
  'callId' | 'number' | 'reference' | 'funderId' | 'publishedAt' | 'opensAt' | 'closesAt'
>;

/**
 * A published content with its amounts, rates and instants read.
 * Asserts what `checkPublication` has checked: a published call says how much there is.
 */
export function readRevision(facts: RevisionFacts, content: CallContent): CallRevision {
  const envelope = moneyOf(content.envelope);
  invariant(envelope !== null, 'a published call has an envelope');
  return {
    ...facts,
    title: content.title,
    summary: content.summary,
    kind: content.kind,
    mode: content.mode,
    steps: content.steps,
    themes: content.themes,
    territoryIds: content.territoryIds,
    timeZone: content.timeZone,
    graceSeconds: content.graceSeconds,
    isSealedUntilOpening: content.isSealedUntilOpening,
    maxDurationMonths: content.maxDurationMonths,
    partnership: content.partnership,
    sections: content.sections,
    documents: content.documents,
    charter: content.charter,
    appraisal: content.appraisal,
    grid: content.grid,
    passMark: content.passMark,
    agreementTerms: content.agreementTerms,
    checks: content.checks,
    legalRoute: content.legalRoute,
    ...readSchedule(content),
    envelope,
    funders: readFunders(content, { ...facts, envelope }),
    reservedShares: content.reservedShares.map(({ kind, ratePct }) => ({
      kind,
      rate: parsePercent(ratePct),
    })),
    allocation: readAllocation(content.allocation),
    grantFloor: moneyOf(content.grantFloor),
    grantCeiling: moneyOf(content.grantCeiling),
    maxRate: rateOf(content.maxRate),
    costFamilies: content.costFamilies.map(readCostFamily),
    simplifiedCosts: readSimplifiedCosts(content.simplifiedCosts),
    instalments: content.instalments.map(instalmentOf),
  };
}

function instalmentOf({ label, rate, trigger }: PlannedInstalment): Instalment {
  return { label, ratePpm: Number(parsePercent(rate).ppm), trigger };
}
