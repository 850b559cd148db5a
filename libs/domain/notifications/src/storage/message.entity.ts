import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';

import type { MessageId, NoticeKind } from '../notifications.types';

@Entity({ schema: 'notifications', name: 'message' })
@Unique('one_message_per_person_and_event', ['eventId', 'personId'])
@Index('messages_by_person', ['personId', 'writtenAt', 'id'])
export class MessageEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pk' })
  id!: MessageId;

  @Column('uuid', { name: 'person_id' })
  personId!: PersonId;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  kind!: NoticeKind;

  @JsonColumn('params')
  params!: Readonly<Record<string, string>>;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  @InstantColumn('written_at')
  writtenAt!: Date;

  @InstantColumn('read_at', { nullable: true })
  readAt!: Date | null;
}
