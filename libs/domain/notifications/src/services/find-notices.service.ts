import { Injectable } from '@nestjs/common';

import { asId } from '#kernel/ids';
import type { Reader } from '#platform/database';
import type { DomainEvent } from '#platform/outbox';
import {
  AGREEMENT_AMENDED,
  AGREEMENT_DRAFTED,
  AGREEMENT_IN_FORCE,
  AMENDMENT_PROPOSED,
  REVISION_REFUSED,
  REVISION_WITHDRAWN,
  type AgreementAmended,
  type AgreementDrafted,
  type AgreementInForce,
  type AmendmentProposed,
  type RevisionRefused,
  type RevisionWithdrawn,
} from '#domain/agreements';
import {
  APPLICATION_SUBMITTED,
  APPLICATION_WITHDRAWN,
  COMMENT_WRITTEN,
  CONVERSATION_MESSAGE_WRITTEN,
  DRAFT_CLOSING,
  SECTION_ASSIGNED,
  type ApplicationSubmitted,
  type ApplicationWithdrawn,
  type CommentWritten,
  type ConversationMessageWritten,
  type DraftClosing,
  type SectionAssigned,
} from '#domain/applications';
import {
  ADMISSIBILITY_COMPUTED,
  ADMISSIBILITY_CONFIRMED,
  PERSON_RECUSED,
  REVIEW_ASSIGNED,
  REVIEW_DECLINED,
  REVIEW_DUE,
  SCORES_DIVERGED,
  type AdmissibilityComputed,
  type AdmissibilityConfirmed,
} from '#domain/assessment';
import { SESSION_PLANNED, type SessionPlanned } from '#domain/deliberation';
import type { BankDetailsChanged, MergeProposed } from '#domain/organisations';

import * as callNotices from '../domain/call-notices';
import * as formNotices from '../domain/form-notices';
import * as notices from '../domain/notices';
import { sessionPlanned } from '../domain/session-notices';
import type { Notice } from '../notifications.types';
import { StoriesQuery } from '../queries/stories.query';

import { aboutAccount, isAboutAccount } from './account-notices';
import { aboutAid, isAboutAid, type AidEvent } from './aid-notices';
import { isOnDecision, onDecision, type DecisionEvent } from './decision-notices';
import { aboutMerge, isAboutMerge } from './merge-notices';
import { onJudgement, type JudgementEvent } from './judgement-notices';
import { aboutPayment, isAboutPayment, type PaymentEvent } from './payment-notices';
import { aboutReport, isAboutReport, type ReportEvent } from './report-notices';
import { aboutTable, isAboutTable, type TableEvent } from './table-notices';

/** The events that people are told of. */
export type ToldEvent =
  | TableEvent
  | AidEvent
  | PaymentEvent
  | ReportEvent
  | BankDetailsChanged
  | MergeProposed
  | callNotices.CallEvent
  | ApplicationSubmitted
  | ApplicationWithdrawn
  | CommentWritten
  | DraftClosing
  | SectionAssigned
  | ConversationMessageWritten
  | AdmissibilityComputed
  | AdmissibilityConfirmed
  | JudgementEvent
  | DecisionEvent
  | SessionPlanned
  | AgreementDrafted
  | AgreementInForce
  | AmendmentProposed
  | AgreementAmended
  | RevisionRefused
  | RevisionWithdrawn;

type AboutAnApplication = Exclude<
  ToldEvent,
  | DomainEvent<`agreements.${string}` | `deliberation.session-${string}`>
  | callNotices.CallEvent
  | JudgementEvent
  | DecisionEvent
  | TableEvent
  | AidEvent
  | PaymentEvent
  | ReportEvent
  | BankDetailsChanged
  | MergeProposed
>;

/** From a fact to what is said of it, and to whom. */
@Injectable()
export class FindNoticesService {
  constructor(private readonly stories: StoriesQuery) {}

  async find(reader: Reader, event: ToldEvent): Promise<readonly Notice[]> {
    if (callNotices.isAboutCall(event))
      return callNotices.aboutCall(event, await this.stories.ofCall(reader, event.payload.callId));
    if (isAboutTable(event)) return aboutTable(reader, this.stories, event);
    if (isAboutAid(event)) return aboutAid(reader, this.stories, event);
    if (isAboutPayment(event)) return aboutPayment(reader, this.stories, event);
    if (isAboutReport(event)) return aboutReport(reader, this.stories, event);
    if (isAboutAccount(event)) return aboutAccount(reader, this.stories, event);
    if (isAboutMerge(event)) return aboutMerge(reader, this.stories, event);
    if (isOnDecision(event)) {
      const story = await this.stories.ofApplication(reader, event.payload.applicationId);
      return onDecision(story, event);
    }
    switch (event.name) {
      case SESSION_PLANNED:
        return sessionPlanned(
          await this.stories.ofSession(reader, event.payload.sessionId),
          event.payload.memberIds,
        );
      case AGREEMENT_DRAFTED:
        return notices.agreementDrafted(
          await this.stories.ofAgreement(reader, event.payload.agreementId),
        );
      case AGREEMENT_IN_FORCE:
        return notices.agreementInForce(
          await this.stories.ofAgreement(reader, event.payload.agreementId),
        );
      case AMENDMENT_PROPOSED:
      case AGREEMENT_AMENDED:
      case REVISION_REFUSED:
      case REVISION_WITHDRAWN:
        return this.onRevision(reader, event);
      case REVIEW_ASSIGNED:
      case REVIEW_DUE:
      case REVIEW_DECLINED:
      case PERSON_RECUSED:
      case SCORES_DIVERGED:
        return onJudgement(
          await this.stories.ofApplication(reader, event.payload.applicationId),
          event,
        );
      default:
        return this.onApplication(reader, event);
    }
  }

  private async onRevision(
    reader: Reader,
    event: AmendmentProposed | AgreementAmended | RevisionRefused | RevisionWithdrawn,
  ): Promise<readonly Notice[]> {
    const { agreementId, number } = event.payload;
    const story = await this.stories.ofAgreement(reader, agreementId, Number(number));
    switch (event.name) {
      case AMENDMENT_PROPOSED:
        return notices.onAgreement('amendment-proposed', story);
      case AGREEMENT_AMENDED:
        return notices.onAgreement('agreement-amended', story);
      case REVISION_REFUSED:
        return notices.onAgreement('revision-refused', story);
      case REVISION_WITHDRAWN:
        return notices.onAgreement('revision-withdrawn', story);
    }
  }

  private async onApplication(
    reader: Reader,
    event: AboutAnApplication,
  ): Promise<readonly Notice[]> {
    const story = await this.stories.ofApplication(reader, event.payload.applicationId);
    switch (event.name) {
      case APPLICATION_SUBMITTED:
        return notices.applicationSubmitted(
          story,
          event.payload.wasSealed === true ? 'funder' : 'all',
        );
      case APPLICATION_WITHDRAWN:
        return notices.applicationWithdrawn(story, event.payload.wasSubmitted);
      case DRAFT_CLOSING:
        return formNotices.draftClosing(story, event.payload);
      case COMMENT_WRITTEN: {
        const section = await this.stories.sectionOf(reader, event.payload);
        return formNotices.commentWritten(story, section, event.payload.tellIds);
      }
      case SECTION_ASSIGNED:
        return formNotices.sectionAssigned(story, {
          section: await this.stories.sectionOf(reader, event.payload),
          ...event.payload,
          organisationId: asId<'Organisation'>(event.payload.organisationId),
        });
      case CONVERSATION_MESSAGE_WRITTEN:
        return formNotices.conversationMessageWritten(story, event.payload);
      case ADMISSIBILITY_COMPUTED:
        return [notices.admissibilityComputed(story)];
      case ADMISSIBILITY_CONFIRMED: {
        const reason = await this.stories.reasonOf(reader, event.payload.assessmentId);
        return [notices.admissibilityConfirmed(story, event.payload.outcome, reason)];
      }
    }
  }
}
