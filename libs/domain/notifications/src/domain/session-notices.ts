import { asId } from '#kernel/ids';
import type { OrganisationId } from '#domain/organisations';

import type { Notice } from '../notifications.types';

/** What a message on a committee session can say. */
export interface SessionStory {
  readonly sessionId: string;
  readonly session: string;
  readonly call: string;
  readonly funderId: OrganisationId;
  readonly funder: string;
}

/** Each of those who sit is asked to come; the day is in the session itself. */
export function sessionPlanned(
  { sessionId, session, call, funderId, funder }: SessionStory,
  memberIds: readonly string[],
): readonly Notice[] {
  return memberIds.map((personId) => ({
    kind: 'session-planned',
    to: { personId: asId<'Person'>(personId), organisationId: funderId },
    params: { session, call, funder },
    subject: { kind: 'session', id: sessionId },
  }));
}
