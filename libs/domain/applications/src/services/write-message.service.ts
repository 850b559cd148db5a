import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Tx } from '#platform/database';

import { ApplicationActionForbidden } from '../applications.errors';
import type { ApplicationId } from '../applications.types';
import { checkAttachments } from '../domain/check-attachments';
import { ConversationTooEarly, MessageRefused } from '../form.errors';
import { conversationMessageWritten } from '../form.events';
import { speakerOf, type Speaker } from '../form.policy';
import type { ConversationId } from '../form.types';
import type { HeldConversation } from '../queries/conversation-desk.query';
import type { Team } from '../queries/team.query';

import { MessageSources } from './discussion-sources';
import { FormChronicle } from './form-chronicle';

export interface MessageDraft {
  readonly applicationId: ApplicationId;
  readonly text: string;
  /** Files of the author's organisations. */
  readonly fileIds: readonly string[];
}

export interface ConversationDraft extends MessageDraft {
  readonly subject: string;
  /** A note among officers, which candidates never see. */
  readonly isInternal: boolean;
}

@Injectable()
export class WriteMessageService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sources: MessageSources,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a conversation in a file that was submitted, between its funder and its consortium.
   * @throws ApplicationNotFound, ApplicationActionForbidden, ConversationTooEarly, MessageRefused
   */
  open(actor: Actor, draft: ConversationDraft): Promise<ConversationId> {
    const { applicationId, subject, isInternal } = draft;
    return this.transactions.run(actor, async (tx) => {
      const speaker = await this.speaker(tx, actor, applicationId);
      if (isInternal && speaker.side !== 'funder')
        throw new ApplicationActionForbidden('note-for-the-funder');
      const openedAt = this.clock();
      const id: ConversationId = newId(openedAt);
      const conversation = { id, applicationId, subject, isInternal, openedAt };
      await this.sources.conversations.open(tx, conversation);
      await this.write(tx, { actor, speaker, draft, conversation });
      return id;
    });
  }

  /**
   * @throws ApplicationNotFound, ApplicationActionForbidden, ConversationNotFound, MessageRefused
   */
  answer(actor: Actor, draft: MessageDraft, id: ConversationId): Promise<void> {
    const { applicationId } = draft;
    return this.transactions.run(actor, async (tx) => {
      const speaker = await this.speaker(tx, actor, applicationId);
      const isOfficer = speaker.side === 'funder';
      const where = { applicationId, id };
      const conversation = await this.sources.conversations.hold(tx, where, isOfficer);
      await this.write(tx, { actor, speaker, draft, conversation });
    });
  }

  private async speaker(tx: Tx, actor: Actor, id: ApplicationId): Promise<Speaker> {
    const team: Team = await this.sources.teams.find(readerOf(tx), actor, id);
    const speaker = speakerOf(actor, team);
    if (speaker === null) throw new ApplicationActionForbidden('message-for-its-parties');
    if (team.application.submittedAt === null) throw new ConversationTooEarly();
    return speaker;
  }

  private async write(tx: Tx, { actor, speaker, draft, conversation }: Writing): Promise<void> {
    const { applicationId, text, fileIds } = draft;
    const reader = readerOf(tx);
    const files = await this.sources.attachments.own(reader, actor, fileIds);
    const refusals = checkAttachments(fileIds, files);
    if (refusals.length > 0) throw new MessageRefused(refusals);

    const writtenAt = this.clock();
    const [authorId, id] = [String(actor.id), newId<'ConversationMessage'>(writtenAt)];
    const { organisationId, side } = speaker;
    const { id: conversationId, isInternal } = conversation;
    const message = { id, conversationId, applicationId, authorId, organisationId };
    await this.sources.conversations.write(tx, { ...message, text, writtenAt });
    const attached = { applicationId, fileIds, messageId: id, isInternal };
    await this.sources.attachments.attach(reader, { ...attached, at: writtenAt, by: authorId });
    const told = { applicationId, conversationId, authorId, side, isInternal };
    await this.chronicle.note(tx, {
      actor,
      action: 'applications.conversation-message-written',
      applicationId,
      organisationId,
      after: { conversationId, text, fileIds },
      event: conversationMessageWritten(told),
    });
  }
}

interface Writing {
  readonly actor: Actor;
  readonly speaker: Speaker;
  readonly draft: MessageDraft;
  readonly conversation: HeldConversation;
}
