import { addDays, type LocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { refusal, type Refusal } from '#kernel/problems';
import type { PartnerId, RedistributionRule, RemainingBudget } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { Party } from '../agreements.types';

/** What the charter of the consortium says of a partner that leaves. */
export interface ExitTerms {
  readonly noticeDays: number;
  readonly redistribution: RedistributionRule['exit']['redistribution'];
  readonly key: RedistributionRule['key'];
}

/** Where no charter says otherwise: at once, and in proportion to the parts of those who stay. */
export const UNWRITTEN_EXIT: ExitTerms = {
  noticeDays: 0,
  redistribution: 'in-proportion',
  key: null,
};

/** Lists what keeps this organisation from leaving the agreement. */
export function checkDeparture(
  parties: readonly Party[],
  leaverId: OrganisationId,
): readonly Refusal[] {
  const leaver = parties.find(({ organisationId }) => organisationId === leaverId);
  if (leaver === undefined || leaver.capacity === 'funder' || leaver.capacity === 'leaving')
    return [refusal('leaver-not-a-partner', '/query/organisationId')];
  return leaver.capacity === 'lead' ? [refusal('lead-is-permanent', '/query/organisationId')] : [];
}

/** What each beneficiary has, as the rule of redistribution takes it: by its place at the table. */
export function budgetsOf(
  beneficiaries: readonly Party[],
  placeOf: (id: OrganisationId) => PartnerId,
): readonly RemainingBudget[] {
  return beneficiaries.map(({ organisationId, share }) => ({
    partnerId: placeOf(organisationId),
    remaining: share,
  }));
}

/** A party that joined later has no place at the table: its own name stands for one. */
export function placesOf(
  partners: readonly { readonly id: PartnerId; readonly organisationId: OrganisationId }[],
): (id: OrganisationId) => PartnerId {
  const known = new Map(partners.map((one) => [one.organisationId, one.id]));
  return (id) => known.get(id) ?? asId<'Partner'>(id);
}

/** The first day on which it can be gone, when it says so today. */
export function earliestDeparture(today: LocalDate, { noticeDays }: ExitTerms): LocalDate {
  return addDays(today, noticeDays);
}
