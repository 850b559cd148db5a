import { refusal, type Refusal } from '#kernel/problems';

import type { Organisation } from '../organisations.types';

import type { OrganisationFacts } from './organisation-facts';

/** A SIREN is given for life; an organisation that had none may be given one. */
export function checkChanges(
  before: Pick<Organisation, 'siren'>,
  after: OrganisationFacts,
): readonly Refusal[] {
  if (before.siren === null || before.siren === after.siren) return [];
  return [refusal('siren-is-permanent', '/siren')];
}

/**
 * The facts as they become. What follows from others is asked again rather than carried over: a
 * college that was the usual one follows the family to another.
 */
export function changedFacts(
  before: OrganisationFacts,
  changes: Partial<OrganisationFacts>,
): OrganisationFacts {
  const isUsual = before.collegeReason === null;
  const isSameForm = changes.legalForm === undefined || changes.legalForm === before.legalForm;
  const carried = {
    ...before,
    college: isUsual ? null : before.college,
    isEss: isSameForm ? before.isEss : null,
  };
  return { ...carried, ...changes };
}
