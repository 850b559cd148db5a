import type { DomainEvent } from '#platform/outbox';

import type { Application } from './applications.types';

export const CONCEPT_SELECTED = 'applications.concept-selected.v1';
export const CONCEPT_TURNED_DOWN = 'applications.concept-turned-down.v1';

/** A concept is invited to the second step, until then. */
export type ConceptSelected = DomainEvent<
  typeof CONCEPT_SELECTED,
  { readonly applicationId: string; readonly untilFr: string; readonly untilEn: string }
>;

/** A concept is not; the reason goes to its consortium. */
export type ConceptTurnedDown = DomainEvent<
  typeof CONCEPT_TURNED_DOWN,
  { readonly applicationId: string; readonly reason: string }
>;

export function conceptSelected(
  { id }: Pick<Application, 'id'>,
  until: { readonly fr: string; readonly en: string },
): ConceptSelected {
  const payload = { applicationId: id, untilFr: until.fr, untilEn: until.en };
  return { name: CONCEPT_SELECTED, subjectId: id, payload };
}

export function conceptTurnedDown(
  { id }: Pick<Application, 'id'>,
  reason: string,
): ConceptTurnedDown {
  const payload = { applicationId: id, reason };
  return { name: CONCEPT_TURNED_DOWN, subjectId: id, payload };
}
