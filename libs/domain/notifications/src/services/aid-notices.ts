import type { Reader } from '#platform/database';
import { AID_ENTRY_DUE, AID_GRANTED, type AidEntryDue, type AidGranted } from '#domain/state-aid';

import type { Notice } from '../notifications.types';
import type { StoriesQuery } from '../queries/stories.query';

export type AidEvent = AidGranted | AidEntryDue;

export function isAboutAid(event: { readonly name: string }): event is AidEvent {
  return event.name === AID_GRANTED || event.name === AID_ENTRY_DUE;
}

/** The beneficiary must hear how much counts, in writing; the funder, what it has to enter by when. */
export async function aboutAid(
  reader: Reader,
  stories: StoriesQuery,
  event: AidEvent,
): Promise<readonly Notice[]> {
  const story = await stories.ofAid(reader, event.payload.aidId);
  const { agreementId, organisationId, funderId, ...params } = story;
  const subject = { kind: 'agreement', id: agreementId };
  const isDue = event.name === AID_ENTRY_DUE;
  return [
    isDue
      ? {
          kind: 'aid-entry-due',
          to: { organisationIds: [funderId], roles: ['officer'] },
          params,
          subject,
        }
      : {
          kind: 'aid-granted',
          to: { organisationIds: [organisationId], roles: ['representative'] },
          params,
          subject,
        },
  ];
}
