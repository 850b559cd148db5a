import { addAll, formatEur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { ClauseKind, Terms } from '../agreements.types';

import { checkInstalmentPlan } from './instalments';

/** Past which amount an agreement must say what: dated reference data. */
export interface ContentThreshold {
  readonly above: Money;
  readonly kinds: readonly ClauseKind[];
}

export interface Surroundings {
  readonly threshold: ContentThreshold;
  /** What was decided: an agreement may give less, never more. */
  readonly decided: Money;
  readonly funderId: string;
  /** The organisations that exist among the parties. */
  readonly knownIds: readonly string[];
}

/** Lists every reason not to offer these terms for signature. */
export function checkTerms(terms: Terms, around: Surroundings): readonly Refusal[] {
  return [
    ...checkAmounts(terms, around.decided),
    ...checkParties(terms, around),
    ...checkInstalmentPlan(terms.instalments),
    ...checkPeriod(terms),
    ...checkContents(terms, around.threshold),
  ];
}

function checkAmounts({ grant, parties }: Terms, decided: Money): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const shared = addAll(parties.map(({ share }) => share));
  if (shared.cents !== grant.cents) {
    const amounts = { grant: formatEur(grant), shared: formatEur(shared) };
    refusals.push(refusal('shares-not-whole', '/parties', amounts));
  }
  if (grant.cents > decided.cents) {
    refusals.push(refusal('grant-above-decision', '/grant', { decided: formatEur(decided) }));
  }
  return refusals;
}

function checkParties({ parties }: Terms, { funderId, knownIds }: Surroundings) {
  const refusals: Refusal[] = [];
  const ids = parties.map(({ organisationId }) => organisationId);
  const leads = parties.filter(({ capacity }) => capacity === 'lead');
  if (leads.length !== 1) refusals.push(refusal('agreement-needs-one-lead', '/parties'));
  for (const [index, { organisationId, capacity }] of parties.entries()) {
    const pointer = `/parties/${index}/organisationId`;
    if (ids.indexOf(organisationId) !== index) refusals.push(refusal('party-repeated', pointer));
    if (!knownIds.includes(organisationId)) refusals.push(refusal('party-unknown', pointer));
    if (capacity !== 'funder' && organisationId === funderId) {
      refusals.push(refusal('funder-is-no-beneficiary', pointer));
    }
  }
  return refusals;
}

function checkPeriod({ startsOn, endsOn }: Terms): readonly Refusal[] {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return [];
  return [refusal('period-reversed', '/endsOn')];
}

/**
 * Re-granting is forbidden unless the agreement says otherwise, and then the partners have an
 * agreement of their own. Source: CGCT, article L. 1611-4.
 */
function checkContents(terms: Terms, { above, kinds }: ContentThreshold): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (terms.isOnwardTransferAllowed && !terms.isConsortiumAgreementRequired) {
    const pointer = '/isConsortiumAgreementRequired';
    refusals.push(refusal('onward-transfer-without-consortium-agreement', pointer));
  }
  if (terms.grant.cents <= above.cents) return refusals;
  const said = terms.clauses.map(({ kind }) => kind);
  const missing = kinds.filter((kind) => !said.includes(kind));
  const threshold = formatEur(above);
  return [
    ...refusals,
    ...missing.map((kind) => refusal('clause-missing', '/clauses', { kind, threshold })),
  ];
}
