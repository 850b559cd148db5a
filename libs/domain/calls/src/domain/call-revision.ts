import { parseEur, type Money } from '#kernel/money';
import { invariant } from '#kernel/problems';
import { parsePercent } from '#kernel/rates';

import type {
  CallContent,
  CallRevision,
  Instalment,
  PlannedInstalment,
  WrittenMoney,
} from '../calls.types';

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
    themes: content.themes,
    territoryIds: content.territoryIds,
    timeZone: content.timeZone,
    graceSeconds: content.graceSeconds,
    maxDurationMonths: content.maxDurationMonths,
    partnership: content.partnership,
    envelope,
    grantFloor: moneyOf(content.grantFloor),
    grantCeiling: moneyOf(content.grantCeiling),
    maxRate: content.maxRate === null ? null : parsePercent(content.maxRate),
    sections: content.sections,
    grid: content.grid,
    passMark: content.passMark,
    instalments: content.instalments.map(instalmentOf),
  };
}

function moneyOf(written: WrittenMoney | null): Money | null {
  return written === null ? null : parseEur(written.amount);
}

function instalmentOf({ label, rate, trigger }: PlannedInstalment): Instalment {
  return { label, ratePpm: Number(parsePercent(rate).ppm), trigger };
}
