import type { LocalDate } from '#kernel/dates';
import { refusal, type Refusal } from '#kernel/problems';

/**
 * What partners settle among themselves before money passes between them. Advice of the house, after
 * the practice of European consortia; CGCT, article L. 1611-4, asks that the agreement provide for it.
 */
export const CONSORTIUM_CONTENTS = [
  'parties',
  'purpose',
  'tasks',
  'partner-budgets',
  'payment-calendar',
  'governance',
  'entry-and-exit',
  'intellectual-property',
  'data',
  'liability',
  'reporting-to-lead',
  'recovery-of-ineligible-costs',
  'dispute-resolution',
] as const;

export type ConsortiumContent = (typeof CONSORTIUM_CONTENTS)[number];

export interface ConsortiumAgreementFacts {
  readonly signedOn: LocalDate;
  /** What the lead declares that it settles. */
  readonly contents: readonly ConsortiumContent[];
}

/** Lists every reason not to rely on what the partners have signed. */
export function checkConsortiumAgreement(
  { signedOn, contents }: ConsortiumAgreementFacts,
  file: { readonly organisationId: string; readonly status: string },
  { leadId, today }: { readonly leadId: string; readonly today: LocalDate },
): readonly Refusal[] {
  const refusals = CONSORTIUM_CONTENTS.filter((content) => !contents.includes(content)).map(
    (content) => refusal('consortium-agreement-lacks', '/contents', { content }),
  );
  if (signedOn > today) refusals.push(refusal('consortium-agreement-signed-later', '/signedOn'));
  if (file.organisationId !== leadId) {
    refusals.push(refusal('consortium-agreement-file-of-another', '/fileId'));
  } else if (file.status !== 'clean') {
    refusals.push(
      refusal('consortium-agreement-file-not-clean', '/fileId', { status: file.status }),
    );
  }
  return refusals;
}
