const MINUTE_MS = 60_000;

/** A session that nobody uses ends after an hour; any session, after twelve. */
export const IDLE_MS = 60 * MINUTE_MS;
export const LONGEST_MS = 12 * 60 * MINUTE_MS;

/** How precisely we know when someone was last seen: it saves a write for each request. */
export const SEEN_PRECISION_MS = MINUTE_MS;

export interface SessionLife {
  readonly lastSeenAt: Date;
  readonly endsAt: Date;
}

/** Both ends are exclusive: at the very instant, the session is over. */
export function isAlive({ lastSeenAt, endsAt }: SessionLife, now: Date): boolean {
  return now < endsAt && now.getTime() < lastSeenAt.getTime() + IDLE_MS;
}

export function isSeenLongAgo(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || now.getTime() - lastSeenAt.getTime() >= SEEN_PRECISION_MS;
}
