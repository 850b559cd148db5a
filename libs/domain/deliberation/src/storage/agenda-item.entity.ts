import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import type { SessionId } from '../deliberation.types';
import type { Tally } from '../domain/session';

/** A file that a session looks at, and what it concluded. */
@Entity({ schema: 'deliberation', name: 'agenda_item' })
@Check(
  'concluded_item_has_words_and_a_tally',
  `(concluded_at IS NULL) = (conclusion IS NULL) AND (concluded_at IS NULL) = (tally IS NULL)`,
)
export class AgendaItemEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'agenda_item_pk' })
  sessionId!: SessionId;

  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'agenda_item_pk' })
  @Index('agenda_items_by_application')
  applicationId!: ApplicationId;

  @Column('integer')
  position!: number;

  @Column('text', { nullable: true })
  conclusion!: string | null;

  @JsonColumn('tally', { nullable: true })
  tally!: Tally | null;

  @InstantColumn('concluded_at', { nullable: true })
  concludedAt!: Date | null;
}
