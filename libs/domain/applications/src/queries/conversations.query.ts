import { Inject, Injectable } from '@nestjs/common';

import { organisationsOf, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { CLOCK } from '#platform/clock';
import { instantJson, readerOf, TransactionRunner } from '#platform/database';
import { booleanFilter, Cursors, listing, page, type Page } from '#platform/listing';

import type { ApplicationId } from '../applications.types';
import { ConversationNotFound } from '../form.errors';
import type { ConversationId } from '../form.types';

import { ConversationDesk } from './conversation-desk.query';
import { organisationJson, personJson } from './json';
import { Reach } from './reach';

export const CONVERSATION_LISTING = listing({
  filters: { isInternal: booleanFilter('v.is_internal') },
  sorts: { lastMessageAt: { column: 'v.last_message_at', neverNull: true } },
  defaultSort: '-lastMessageAt',
  idColumn: 'v.id',
});

/** `$2`: the reader. What they wrote themselves is read. */
const UNREAD = `
  SELECT count(*) FROM applications.conversation_message m
  LEFT JOIN applications.conversation_reading r
    ON r.conversation_id = m.conversation_id AND r.person_id = $2
  WHERE m.conversation_id = v.id AND m.author_id <> $2
    AND (r.read_at IS NULL OR m.written_at > r.read_at)`;

const FILES = `
  SELECT coalesce(json_agg(json_build_object('id', t.file_id, 'name', f.name,
    'mediaType', f.media_type, 'status', f.status) ORDER BY t.id), '[]')
  FROM applications.attachment t
  CROSS JOIN LATERAL applications.file_of(t.file_id) AS f
  WHERE t.message_id = m.id`;

const MESSAGES = `
  SELECT json_agg(json_build_object('id', m.id, 'author', ${personJson('m.author_id')},
    'organisation', ${organisationJson('m.author_organisation_id')}, 'text', m.text,
    'writtenAt', ${instantJson('m.written_at')}, 'files', (${FILES}))
    ORDER BY m.written_at, m.id)
  FROM applications.conversation_message m WHERE m.conversation_id = v.id`;

const OUTLINE = `'id', v.id, 'subject', v.subject, 'isInternal', v.is_internal,
  'openedAt', ${instantJson('v.opened_at')},
  'lastMessageAt', ${instantJson('v.last_message_at')}, 'unread', (${UNREAD})`;

/** `$3`: whether the reader is of the funder. */
const SEEN = `v.application_id = $1 AND (NOT v.is_internal OR $3::boolean) AND $2::uuid IS NOT NULL`;

/** What officers and candidates wrote in a file, and what the reader has not read yet. */
@Injectable()
export class Conversations {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly reach: Reach,
    private readonly desk: ConversationDesk,
    private readonly cursors: Cursors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ApplicationNotFound */
  page(actor: Actor, id: ApplicationId, query: unknown): Promise<Page> {
    const request = CONVERSATION_LISTING.read(query);
    return this.transactions.read(actor, async (reader) => {
      const { funderId } = await this.reach.find(reader, actor, id);
      const source = {
        select: `json_build_object(${OUTLINE})`,
        from: 'applications.conversation v',
        where: SEEN,
        params: [id, actor.id, organisationsOf(actor).includes(funderId)],
      };
      return page(reader, request, source, this.cursors);
    });
  }

  /** With its messages, as JSON. @throws ApplicationNotFound, ConversationNotFound */
  one(actor: Actor, applicationId: ApplicationId, id: ConversationId): Promise<string> {
    return this.transactions.read(actor, async (reader) => {
      const { funderId } = await this.reach.find(reader, actor, applicationId);
      const conversation = await reader.one<{ readonly json: string }>(
        `SELECT json_build_object(${OUTLINE}, 'messages', (${MESSAGES}))::text AS json
         FROM applications.conversation v WHERE ${SEEN} AND v.id = $4`,
        [applicationId, actor.id, organisationsOf(actor).includes(funderId), id],
      );
      if (conversation === null) throw new ConversationNotFound();
      return conversation.json;
    });
  }

  /** Notes that the person has read it until now. @throws ApplicationNotFound, ConversationNotFound */
  markRead(actor: Actor, applicationId: ApplicationId, id: ConversationId): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { funderId } = await this.reach.find(readerOf(tx), actor, applicationId);
      const isOfficer = organisationsOf(actor).includes(funderId);
      await this.desk.hold(tx, { applicationId, id }, isOfficer);
      await this.desk.read(tx, id, { personId: String(actor.id), at: this.clock() });
    });
  }
}
