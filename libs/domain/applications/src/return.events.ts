import type { DomainEvent } from '#platform/outbox';

import type { Application } from './applications.types';

export const APPLICATION_RETURNED = 'applications.application-returned.v1';
export const RETURN_RECALLED = 'applications.return-recalled.v1';

interface ReturnFacts {
  readonly [key: string]: string;
  readonly applicationId: string;
  readonly funderId: string;
}

/** An officer gave an application back to its consortium, for completion. */
export type ApplicationReturned = DomainEvent<
  typeof APPLICATION_RETURNED,
  ReturnFacts & { readonly untilFr: string; readonly untilEn: string }
>;

/** An officer took that back: what was submitted stands. */
export type ReturnRecalled = DomainEvent<typeof RETURN_RECALLED, ReturnFacts>;

type Told = Pick<Application, 'id' | 'funderId'>;

export function applicationReturned(
  { id, funderId }: Told,
  until: { readonly fr: string; readonly en: string },
): ApplicationReturned {
  const payload = { applicationId: id, funderId, untilFr: until.fr, untilEn: until.en };
  return { name: APPLICATION_RETURNED, subjectId: id, payload };
}

export function returnRecalled({ id, funderId }: Told): ReturnRecalled {
  return { name: RETURN_RECALLED, subjectId: id, payload: { applicationId: id, funderId } };
}
