import type { DomainEvent } from '#platform/outbox';
import type { Call } from '#domain/calls';

export const OPENING_ASKED = 'applications.opening-asked.v1';

/** One of the two who open the files of a sealed call has spoken: another is awaited. */
export type OpeningAsked = DomainEvent<
  typeof OPENING_ASKED,
  { readonly callId: string; readonly askedById: string }
>;

export function openingAsked({ id: callId }: Pick<Call, 'id'>, askedById: string): OpeningAsked {
  return { name: OPENING_ASKED, subjectId: callId, payload: { callId, askedById } };
}
