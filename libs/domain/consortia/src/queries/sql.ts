import type { AccessWall } from '#platform/auth';

/** The status of the invitation `i` now: it expires by itself, though nobody wrote it down yet. */
export function statusAt(now: string): string {
  return `CASE WHEN i.status = 'pending' AND i.expires_at <= ${now}::timestamptz THEN 'expired'
    ELSE i.status END`;
}

/**
 * The first wall: whether the consortium `c` is shared with one of the organisations. The
 * placeholder is named beside the wall too, because Postgres wants to know its type even where a
 * test has taken the wall away.
 */
export function isShared(wall: AccessWall, organisations: string): string {
  const isReader = `c.reader_organisation_ids && ${organisations}::uuid[]`;
  return `${organisations}::uuid[] IS NOT NULL AND ${wall.restrict(isReader)}`;
}
