const DAY_MS = 86_400_000;

/** How soon another mail may follow one that was asked for with an old link. */
const PAUSE_MS = 5 * 60_000;

/** How long a link is open unless told. */
export const EXPERT_LINK_DAYS = 30;

export const EXPERT_LINK_STATUSES = ['sent', 'opened', 'expired', 'revoked'] as const;

export type ExpertLinkStatus = (typeof EXPERT_LINK_STATUSES)[number];

export interface LinkLife {
  readonly sentAt: Date;
  /** Exclusive. */
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** What is left of a link: `sent` alone opens. Revoked wins, then expired, then opened. */
export function linkStatusAt({ expiresAt, openedAt, revokedAt }: LinkLife, now: Date) {
  if (revokedAt !== null) return 'revoked' satisfies ExpertLinkStatus;
  if (expiresAt <= now) return 'expired' satisfies ExpertLinkStatus;
  return openedAt === null ? 'sent' : 'opened';
}

export function linkExpiry(sentAt: Date, days: number): Date {
  return new Date(sentAt.getTime() + days * DAY_MS);
}

/** Whether an expert who has lost their session may already be mailed once more. */
export function mayMailAgain({ sentAt, openedAt }: LinkLife, now: Date): boolean {
  const last = openedAt ?? sentAt;
  return now.getTime() - last.getTime() >= PAUSE_MS;
}
