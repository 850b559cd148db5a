import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { ChoiceField, DayField, EmailField, TextField, WholeNumberField } from '#platform/http';
import { LANGUAGES, type Language } from '#platform/messages';
import type { OpenedSession } from '#platform/auth';

import { REVIEW_STATUSES, type ReviewStatus } from '../assessment.types';
import {
  EXPERT_LINK_DAYS,
  EXPERT_LINK_STATUSES,
  type ExpertLinkStatus,
} from '../domain/expert-link';
import type { ExpertReview } from '../queries/expert-desk.query';
import type { InvitedExpert } from '../services/invite-expert.service';

const DAYS_MAX = 90;
const TOKEN_MAX = 100;

export class InviteExpertRequest {
  @EmailField({ description: 'Where the link is mailed to.' })
  readonly email!: string;

  @TextField({ max: 100, description: 'Used when nobody is known by that address.' })
  readonly givenName!: string;

  @TextField({ max: 100, description: 'Used when nobody is known by that address.' })
  readonly familyName!: string;

  @ChoiceField(LANGUAGES, { optional: true, description: 'Of the mail; French unless told.' })
  readonly language?: Language;

  @DayField({ optional: true, nullable: true, description: 'The last day to hand it in.' })
  readonly dueOn?: string | null;

  @WholeNumberField({
    min: 1,
    max: DAYS_MAX,
    optional: true,
    description: `How long each link is open; ${EXPERT_LINK_DAYS} days unless told.`,
  })
  readonly expiresInDays?: number;

  static expertOf(request: InviteExpertRequest): InvitedExpert {
    const { email, givenName, familyName, language = 'fr', dueOn = null } = request;
    const { expiresInDays: days = EXPERT_LINK_DAYS } = request;
    const day = dueOn === null ? null : asLocalDate(dueOn);
    return { email, givenName, familyName, language, dueOn: day, days };
  }
}

export class RevokeExpertLinkRequest {
  @TextField({ max: 2000, description: 'Why; kept on a review that was awaited.' })
  readonly reason!: string;
}

export class ExpertLinkRequest {
  @TextField({ max: TOKEN_MAX, description: 'What the link of the mail has after `#token=`.' })
  readonly token!: string;
}

@ApiSchema({ name: 'ExpertReview' })
export class ExpertReviewResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly reviewId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: 'string', format: 'email' })
  readonly email: string;

  @ApiProperty({ type: 'string', enum: REVIEW_STATUSES })
  readonly reviewStatus: ReviewStatus;

  @ApiProperty({ type: 'string', enum: EXPERT_LINK_STATUSES })
  readonly linkStatus: ExpertLinkStatus;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly sentAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly expiresAt: Date;

  @ApiProperty({ type: [String], example: ['renew', 'revoke'] })
  readonly allowedActions: readonly string[];

  constructor({
    reviewId,
    name,
    email,
    reviewStatus,
    linkStatus,
    sentAt,
    expiresAt,
  }: ExpertReview) {
    const isOpen = reviewStatus === 'assigned' || reviewStatus === 'submitted';
    this.reviewId = reviewId;
    this.name = name;
    this.email = email;
    this.reviewStatus = reviewStatus;
    this.linkStatus = linkStatus;
    this.sentAt = sentAt;
    this.expiresAt = expiresAt;
    const isRevoked = linkStatus === 'revoked';
    this.allowedActions = isRevoked ? [] : [...(isOpen ? ['renew'] : []), 'revoke'];
  }
}

@ApiSchema({ name: 'OpenedExpertLink' })
export class OpenedExpertLinkResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly reviewId: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the session ends.' })
  readonly endsAt: Date;

  constructor(reviewId: string, { endsAt }: OpenedSession) {
    this.reviewId = reviewId;
    this.endsAt = endsAt;
  }
}
