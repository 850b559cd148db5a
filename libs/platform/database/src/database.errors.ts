import { Problem } from '#kernel/problems';

/** Seconds after which it makes sense to ask again: a restart of Postgres takes about as long. */
const RETRY_AFTER_SECONDS = 2;

/** The database did not answer, or not in time. Nothing is known to have been kept. */
export class DatabaseUnavailable extends Problem {
  constructor(cause: unknown) {
    super({
      kind: 'upstream-down',
      code: 'http.database-unavailable',
      retryAfterSeconds: RETRY_AFTER_SECONDS,
      cause,
    });
  }
}

/** Somebody changed it between the reading and the writing: read it again, then decide. */
export class VersionStale extends Problem {
  constructor(currentVersion: number | null) {
    super({ kind: 'stale', code: 'http.version-stale', extensions: { currentVersion } });
  }
}

/** Others were changing the same things, and went on doing so through every try. */
export class ChangedAtOnce extends Problem {
  constructor(cause: unknown) {
    super({ kind: 'conflict', code: 'http.changed-at-once', retryAfterSeconds: 1, cause });
  }
}
