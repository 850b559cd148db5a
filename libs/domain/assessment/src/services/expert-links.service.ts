import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { invariant } from '#kernel/problems';
import { LinkSessions, type OpenedSession, type SessionId } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';

import { ReviewNotOpen } from '../judging.errors';
import { reviewDeclined } from '../judging.events';
import { REVIEW_LINK } from '../assessment.policy';
import type { ReviewId } from '../assessment.types';
import { linkStatusAt, mayMailAgain } from '../domain/expert-link';
import { ExpertLinkClosed } from '../expert.errors';
import { ExpertLinkEntity } from '../storage/expert-link.entity';
import { ReviewEntity } from '../storage/review.entity';

import { AssessmentJournal } from './assessment-journal';
import { ExpertLinkBook } from './expert-link-book';

export interface LinkOpening {
  readonly reviewId: ReviewId;
  readonly token: string;
  readonly userAgent: string | undefined;
  readonly earlierSessionId: SessionId | null;
}

/** What becomes of the links of experts: opened once, sent again, revoked. */
@Injectable()
export class ExpertLinksService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly links: ExpertLinkBook,
    private readonly sessions: LinkSessions,
    private readonly journal: AssessmentJournal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lets the expert in whom the link was mailed to: once, and to their review only.
   * @throws ExpertLinkNotFound, ExpertLinkClosed, ReviewNotOpen
   */
  open({ reviewId, token, userAgent, earlierSessionId }: LinkOpening): Promise<OpenedSession> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const link = await this.links.lockByToken(tx, reviewId, token);
      const status = linkStatusAt(link, this.clock());
      if (status !== 'sent') throw new ExpertLinkClosed(status);
      const { reviewerId: personId } = await openReview(tx, reviewId);
      await tx.update(ExpertLinkEntity, { reviewId }, { openedAt: this.clock() });
      await this.journal.keep(tx, SYSTEM, {
        action: 'assessment.expert-link-opened',
        assessment: link,
        after: { reviewId, number: link.number },
      });
      const visit = { personId, until: link.expiresAt, userAgent, earlierSessionId };
      return this.sessions.open(tx, { kind: REVIEW_LINK, id: reviewId }, visit);
    });
  }

  /**
   * Mails another link to an expert whose own was used, and whose session is over: whoever shows
   * the old one gets nothing but that mail sent to the address that it was for.
   * @throws ExpertLinkNotFound, ExpertLinkClosed, ReviewNotOpen
   */
  sendToHolder(reviewId: ReviewId, token: string): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const link = await this.links.lockByToken(tx, reviewId, token);
      const status = linkStatusAt(link, this.clock());
      if (status === 'revoked' || status === 'expired') throw new ExpertLinkClosed(status);
      if (!mayMailAgain(link, this.clock())) throw new ExpertLinkClosed('just-sent');
      await this.sendAgain(tx, SYSTEM, link);
    });
  }

  /** An officer has another link mailed. @throws ExpertLinkNotFound, ExpertLinkClosed, ReviewNotOpen */
  sendByOfficer(actor: Actor, reviewId: ReviewId): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const link = await this.links.lock(tx, reviewId);
      if (link.revokedAt !== null) throw new ExpertLinkClosed('revoked');
      await this.sendAgain(tx, actor, link);
    });
  }

  /**
   * Closes the link for good, with every session that it opened. A review that was handed in still
   * counts; one that is awaited is given back, with the reason.
   * @throws ExpertLinkNotFound, ExpertLinkClosed
   */
  revoke(actor: Actor, reviewId: ReviewId, reason: string): Promise<void> {
    return this.transactions.run(SYSTEM, async (tx) => {
      const link = await this.links.lock(tx, reviewId);
      if (link.revokedAt !== null) throw new ExpertLinkClosed('revoked');
      const review = await lockReview(tx, reviewId);
      await tx.update(ExpertLinkEntity, { reviewId }, { revokedAt: this.clock() });
      await this.sessions.endAll(tx, { kind: REVIEW_LINK, id: reviewId });
      const isAwaited = review.status === 'assigned';
      const declined = { status: 'declined', declineReason: reason } as const;
      const version = review.version + 1;
      if (isAwaited) await tx.update(ReviewEntity, { id: reviewId }, { ...declined, version });
      await this.journal.keep(tx, actor, {
        action: 'assessment.expert-link-revoked',
        assessment: link,
        after: { reviewId, reason },
        ...(isAwaited ? { event: reviewDeclined(review) } : {}),
      });
    });
  }

  private async sendAgain(tx: Tx, actor: Actor, link: ExpertLinkEntity): Promise<void> {
    const { reviewId } = link;
    await openReview(tx, reviewId);
    await this.links.sendAgain(tx, link);
    await this.journal.keep(tx, actor, {
      action: 'assessment.expert-link-sent',
      assessment: link,
      after: { reviewId, number: link.number + 1 },
    });
  }
}

/** One that its expert may still read: neither given back nor kept from them. @throws ReviewNotOpen */
async function openReview(tx: Tx, id: ReviewId): Promise<ReviewEntity> {
  const review = await lockReview(tx, id);
  if (review.status === 'declined' || review.status === 'recused') throw new ReviewNotOpen();
  return review;
}

async function lockReview(tx: Tx, id: ReviewId): Promise<ReviewEntity> {
  const lock = { mode: 'pessimistic_write' } as const;
  const review = await tx.findOne(ReviewEntity, { where: { id }, lock });
  invariant(review !== null, 'a link opens a review that was given');
  return review;
}
