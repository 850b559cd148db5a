import type { AccessWall } from '#platform/auth';

import { WRITERS_ACTIONS } from '../calls.policy';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle';

/**
 * What the actor may do to the call `c`, as JSON.
 * @param writers placeholder of the ids of the funders whose calls the actor writes.
 */
export function allowedActions(writers: string): string {
  const cases = CALL_LIFECYCLE.states.map(
    (status) => `WHEN '${status}' THEN '${JSON.stringify(WRITERS_ACTIONS[status])}'`,
  );
  return `CASE WHEN c.funder_id = ANY (${writers}::uuid[])
    THEN (CASE c.status ${cases.join(' ')} END)::jsonb ELSE '[]'::jsonb END`;
}

/**
 * The first wall: whether the actor may see the call `c`. The placeholder is named beside the wall
 * too, because Postgres wants to know its type even where a test has taken the wall away.
 * @param readers placeholder of the ids of the funders whose drafts the actor reads.
 */
export function isVisible(wall: AccessWall, readers: string): string {
  const isSeen = `c.revision_number IS NOT NULL OR c.funder_id = ANY (${readers}::uuid[])`;
  return `${readers}::uuid[] IS NOT NULL AND ${wall.restrict(isSeen)}`;
}
