import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Params } from '#kernel/problems';

import { NOTICE_KINDS, type NoticeKind } from '../notifications.types';
import type { MessageRow } from '../queries/messages-of-a-person.query';

type Say = (key: string, params: Params) => string;

@ApiSchema({ name: 'Notification' })
export class MessageResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', enum: NOTICE_KINDS })
  readonly kind: NoticeKind;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly title: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly body: string;

  @ApiProperty({ type: 'string', example: 'application' })
  readonly subjectKind: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly subjectId: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly writtenAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly readAt: Date | null;

  constructor({ id, kind, params, ...facts }: MessageRow, say: Say) {
    this.id = id;
    this.kind = kind;
    this.title = say(`notifications.${kind}`, params);
    this.body = say(`notifications.${kind}-body`, params);
    this.subjectKind = facts.subjectKind;
    this.subjectId = facts.subjectId;
    this.writtenAt = facts.writtenAt;
    this.readAt = facts.readAt;
  }
}
