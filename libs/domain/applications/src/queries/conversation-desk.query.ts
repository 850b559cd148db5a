import { Injectable } from '@nestjs/common';

import { readerOf, type Tx } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';
import { ConversationNotFound } from '../form.errors';
import type { ConversationId } from '../form.types';

export interface NewConversation {
  readonly id: ConversationId;
  readonly applicationId: ApplicationId;
  readonly subject: string;
  readonly isInternal: boolean;
  readonly openedAt: Date;
}

export interface NewMessage {
  readonly id: string;
  readonly conversationId: ConversationId;
  readonly applicationId: ApplicationId;
  readonly authorId: string;
  readonly organisationId: OrganisationId;
  readonly text: string;
  readonly writtenAt: Date;
}

/** A conversation as whoever answers in it must know it. */
export interface HeldConversation {
  readonly id: ConversationId;
  readonly isInternal: boolean;
}

/** Where messages are put down. */
@Injectable()
export class ConversationDesk {
  /** @param isOfficer who is not sees no note: for them it is not there. @throws ConversationNotFound */
  async hold(
    tx: Tx,
    { applicationId, id }: { readonly applicationId: ApplicationId; readonly id: ConversationId },
    isOfficer: boolean,
  ): Promise<HeldConversation> {
    const conversation = await readerOf(tx).one<HeldConversation>(
      `SELECT v.id, v.is_internal AS "isInternal" FROM applications.conversation v
       WHERE v.application_id = $1 AND v.id = $2 AND (NOT v.is_internal OR $3)
       FOR NO KEY UPDATE`,
      [applicationId, id, isOfficer],
    );
    if (conversation === null) throw new ConversationNotFound();
    return conversation;
  }

  async open(tx: Tx, conversation: NewConversation): Promise<void> {
    const { id, applicationId, subject, isInternal, openedAt } = conversation;
    await readerOf(tx).rows(
      `INSERT INTO applications.conversation (id, application_id, subject, is_internal, opened_at,
         last_message_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [id, applicationId, subject, isInternal, openedAt],
    );
  }

  /** Keeps the message, and notes that its author has read the conversation that far. */
  async write(tx: Tx, message: NewMessage): Promise<void> {
    const { id, conversationId, applicationId, authorId, organisationId, text } = message;
    const { writtenAt } = message;
    await readerOf(tx).rows(
      `WITH said AS (
         INSERT INTO applications.conversation_message (id, conversation_id, application_id,
           author_id, author_organisation_id, text, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7))
       UPDATE applications.conversation SET last_message_at = $7 WHERE id = $2`,
      [id, conversationId, applicationId, authorId, organisationId, text, writtenAt],
    );
    await this.read(tx, conversationId, { personId: authorId, at: writtenAt });
  }

  async read(
    tx: Tx,
    id: ConversationId,
    { personId, at }: { readonly personId: string; readonly at: Date },
  ): Promise<void> {
    await readerOf(tx).rows(
      `INSERT INTO applications.conversation_reading AS r (conversation_id, person_id, read_at)
       VALUES ($1, $2, $3)
       ON CONFLICT (conversation_id, person_id) DO UPDATE
       SET read_at = greatest(r.read_at, $3)`,
      [id, personId, at],
    );
  }
}
