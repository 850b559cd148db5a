import type { DomainEvent } from '#platform/outbox';

export const AID_GRANTED = 'state-aid.aid-granted.v1';
export const AID_ENTRY_DUE = 'state-aid.aid-entry-due.v1';

interface AidFacts {
  readonly [key: string]: string;
  readonly aidId: string;
  readonly agreementId: string;
}

/** The right to it exists: the beneficiary must be told in writing how much, and that it is de minimis. */
export type AidGranted = DomainEvent<typeof AID_GRANTED, AidFacts>;

/** It must soon be in the national register. */
export type AidEntryDue = DomainEvent<typeof AID_ENTRY_DUE, AidFacts>;

export function aidGranted(payload: AidFacts): AidGranted {
  return { name: AID_GRANTED, subjectId: payload.aidId, payload };
}

export function aidEntryDue(payload: AidFacts): AidEntryDue {
  return { name: AID_ENTRY_DUE, subjectId: payload.aidId, payload };
}
