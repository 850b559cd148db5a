import type { CommitteeSession, SessionCollege, StatedPosition } from '../deliberation.types';

import type { Tally } from './session';

/** What was concluded on one file. */
export interface ConcludedItem {
  readonly applicationId: string;
  readonly reference: string | null;
  readonly title: string;
  readonly conclusion: string;
  readonly tally: Tally;
  readonly concludedAt: string;
}

/** The minutes of a session: facts alone, as plain JSON. People by identifier, never by name. */
export interface Minutes {
  readonly format: 'tablee-minutes-1';
  readonly sessionId: string;
  readonly callId: string;
  readonly title: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly chairId: string;
  readonly colleges: readonly SessionCollege[];
  readonly presentIds: readonly string[];
  readonly absentIds: readonly string[];
  readonly files: readonly (ConcludedItem & {
    readonly positions: readonly Omit<StatedPosition, 'applicationId'>[];
  })[];
}

export interface MinutesFacts {
  readonly session: CommitteeSession;
  readonly chairId: string;
  readonly openedAt: Date;
  readonly closedAt: Date;
  readonly items: readonly ConcludedItem[];
  readonly positions: readonly StatedPosition[];
}

/** Writes the minutes from what was recorded; in an order that does not depend on how it was kept. */
export function minutesOf(facts: MinutesFacts): Minutes {
  const { session, items, positions } = facts;
  const ids = (isPresent: boolean) =>
    session.members
      .filter((member) => member.isPresent === isPresent)
      .map(({ personId }) => personId)
      .toSorted();
  return {
    format: 'tablee-minutes-1',
    sessionId: session.id,
    callId: session.callId,
    title: session.title,
    openedAt: facts.openedAt.toISOString(),
    closedAt: facts.closedAt.toISOString(),
    chairId: facts.chairId,
    colleges: session.colleges,
    presentIds: ids(true),
    absentIds: ids(false),
    files: items.map((item) => ({
      ...item,
      positions: positions
        .filter(({ applicationId }) => applicationId === item.applicationId)
        .map(({ personId, stance, reason }) => ({ personId, stance, reason }))
        .toSorted((one, other) => (one.personId < other.personId ? -1 : 1)),
    })),
  };
}
