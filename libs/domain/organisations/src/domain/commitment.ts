import { refusal, type Refusal } from '#kernel/problems';

import type { LegalForm } from '../organisations.types';

/**
 * Who subscribes the republican commitment to be granted public money: associations and foundations.
 * Source: loi n° 2000-321 du 12 avril 2000, article 10-1.
 */
const BOUND: readonly LegalForm[] = [
  'declared-association',
  'public-utility-association',
  'local-law-association',
  'foundation',
  'endowment-fund',
];

export function isBoundByCommitment(legalForm: LegalForm): boolean {
  return BOUND.includes(legalForm);
}

/** How it is made known to the members: on a site, or by a paper that shows it posted. */
export interface Publication {
  readonly publicationUrl: string | null;
  readonly proofId: string | null;
}

/** Lists every reason not to sign the commitment. */
export function checkCommitment(
  legalForm: LegalForm,
  { publicationUrl, proofId }: Publication,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!isBoundByCommitment(legalForm)) {
    refusals.push(refusal('commitment-not-asked-of-legal-form', undefined, { legalForm }));
  }
  if (publicationUrl === null && proofId === null) {
    refusals.push(refusal('commitment-not-made-known', '/publicationUrl'));
  }
  return refusals;
}
