import { allocate, eur, type Money } from '#kernel/money';
import { refusal, type Refusal } from '#kernel/problems';

import type { Instalment, Party, Terms } from '../agreements.types';

import { checkInstalmentPlan, planInstalments } from './instalments';

export type PlannedInstalment = Pick<Instalment, 'label' | 'trigger' | 'ratePpm'>;

/** What an amendment says; what it does not say stays as it is. */
export interface AmendmentChanges {
  readonly title?: string;
  readonly grant?: Money;
  readonly startsOn?: Terms['startsOn'];
  readonly endsOn?: Terms['endsOn'];
  readonly isOnwardTransferAllowed?: boolean;
  readonly isConsortiumAgreementRequired?: boolean;
  /** The lead and the partners from now on; who is no longer among them leaves. */
  readonly parties?: readonly Party[];
  readonly instalments?: readonly PlannedInstalment[];
  /** Of those who leave, who can no longer sign: dissolved, or not to be found. */
  readonly unreachableIds?: readonly string[];
}

/**
 * The terms as an amendment makes them, but for the clauses. A grant that changes without a word on
 * the shares keeps their proportions (largest remainder); the plan of instalments is worked out
 * again. Who leaves gives up its share and signs that, unless it can no longer be reached.
 * Asserts nothing: what comes out is for `checkTerms` to judge.
 */
export function amendedTerms(base: Terms, changes: AmendmentChanges): Omit<Terms, 'clauses'> {
  const grant = changes.grant ?? base.grant;
  return {
    title: changes.title ?? base.title,
    grant,
    startsOn: changes.startsOn === undefined ? base.startsOn : changes.startsOn,
    endsOn: changes.endsOn === undefined ? base.endsOn : changes.endsOn,
    isOnwardTransferAllowed: changes.isOnwardTransferAllowed ?? base.isOnwardTransferAllowed,
    isConsortiumAgreementRequired:
      changes.isConsortiumAgreementRequired ?? base.isConsortiumAgreementRequired,
    parties: amendedParties(base, grant, changes),
    instalments: scheduled(grant, changes.instalments ?? base.instalments),
  };
}

/** Lists what an amendment may not do, whatever its terms. */
export function checkAmendment(base: Terms, { parties }: AmendmentChanges): readonly Refusal[] {
  if (parties === undefined) return [];
  const lead = base.parties.find(({ capacity }) => capacity === 'lead');
  const next = parties.find(({ capacity }) => capacity === 'lead');
  const isSame = next === undefined || next.organisationId === lead?.organisationId;
  return isSame ? [] : [refusal('lead-is-permanent', '/parties')];
}

function amendedParties(
  base: Terms,
  grant: Money,
  { parties: given, unreachableIds = [] }: AmendmentChanges,
): readonly Party[] {
  const staying = base.parties.filter(({ capacity }) => capacity !== 'leaving');
  const funders = staying.filter(({ capacity }) => capacity === 'funder');
  const beneficiaries = staying.filter(({ capacity }) => capacity !== 'funder');
  if (given === undefined) return [...funders, ...shared(beneficiaries, base.grant, grant)];
  const kept = given.map(({ organisationId }) => organisationId);
  const leaving = beneficiaries.filter(
    ({ organisationId }) =>
      !kept.includes(organisationId) && !unreachableIds.includes(organisationId),
  );
  return [...funders, ...given, ...leaving.map(leave)];
}

function shared(parties: readonly Party[], before: Money, after: Money): readonly Party[] {
  if (before.cents === after.cents) return parties;
  const parts = allocate(after, parties, ({ share }) => share.cents);
  return parts.map(({ item, amount }) => ({ ...item, share: amount }));
}

function leave({ organisationId }: Party): Party {
  return { organisationId, capacity: 'leaving', share: eur(0n) };
}

/** A plan that does not share out the whole is shown without amounts, to be refused. */
function scheduled(grant: Money, plan: readonly PlannedInstalment[]): readonly Instalment[] {
  const lines = plan.map(({ label, trigger, ratePpm }) => ({ label, trigger, ratePpm }));
  if (checkInstalmentPlan(lines).length === 0) return planInstalments(grant, lines);
  return lines.map((line, index) => ({ ...line, number: index + 1, amount: eur(0n) }));
}
