import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import type { Tx } from '#platform/database';

import type { ReviewId } from '../assessment.types';
import { ExpertLinkNotFound } from '../expert.errors';
import { linkExpiry } from '../domain/expert-link';
import { ExpertLinkEntity } from '../storage/expert-link.entity';

import { ExpertLinkMail } from './expert-link-mail';
import { ExpertLinkTokens } from './expert-link-tokens';

type NewLink = Pick<ExpertLinkEntity, 'reviewId' | 'applicationId' | 'funderId' | 'days'>;

/** Keeps the links of experts, and has them mailed. As the system: all checks were made. */
@Injectable()
export class ExpertLinkBook {
  constructor(
    private readonly tokens: ExpertLinkTokens,
    private readonly mail: ExpertLinkMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Held until the transaction ends. @throws ExpertLinkNotFound */
  async lock(tx: Tx, reviewId: ReviewId): Promise<ExpertLinkEntity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const link = await tx.findOne(ExpertLinkEntity, { where: { reviewId }, lock });
    if (link === null) throw new ExpertLinkNotFound();
    return link;
  }

  /** The same, for whoever shows its token. @throws ExpertLinkNotFound */
  async lockByToken(tx: Tx, reviewId: ReviewId, token: string): Promise<ExpertLinkEntity> {
    const link = await this.lock(tx, reviewId);
    if (!link.tokenHash.equals(this.tokens.hashOf(token))) throw new ExpertLinkNotFound();
    return link;
  }

  async sendFirst(tx: Tx, link: NewLink): Promise<void> {
    const first = this.written(link, 1);
    await tx.insert(ExpertLinkEntity, first);
    await this.mail.send(tx, first);
  }

  /** Another mail, whose link replaces the one before. */
  async sendAgain(tx: Tx, link: ExpertLinkEntity): Promise<void> {
    const next = this.written(link, link.number + 1);
    await tx.update(ExpertLinkEntity, { reviewId: link.reviewId }, next);
    await this.mail.send(tx, next);
  }

  private written(link: NewLink, number: number): ExpertLinkEntity {
    const { reviewId, applicationId, funderId, days } = link;
    const sentAt = this.clock();
    return {
      reviewId,
      applicationId,
      funderId,
      number,
      days,
      tokenHash: this.tokens.hashOf(this.tokens.tokenOf(reviewId, number)),
      sentAt,
      expiresAt: linkExpiry(sentAt, days),
      openedAt: null,
      revokedAt: null,
    };
  }
}
