import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ListField, TextField, UuidField, DayField } from '#platform/http';

import { NamedOrganisationDto, NamedPersonDto } from './parts.dto';
import { THREAD_STATUSES } from '../domain/comment-thread-life';

const COMMENT_MAX = 4_000;
const CODE_MAX = 60;
const MENTIONS_MAX = 20;
const NOTE_MAX = 500;

export class WriteCommentRequest {
  @TextField({ max: COMMENT_MAX, description: 'What is said.' })
  readonly text!: string;

  @ListField('uuid', {
    max: MENTIONS_MAX,
    optional: true,
    description: 'People to tell, among those who write for a partner.',
  })
  readonly mentions?: readonly string[];
}

export class OpenCommentThreadRequest extends WriteCommentRequest {
  @TextField({ max: CODE_MAX, description: 'The section that it is about.', example: 'needs' })
  readonly section!: string;

  @TextField({
    max: CODE_MAX,
    optional: true,
    nullable: true,
    description: 'One field of that section.',
  })
  readonly field?: string | null;
}

@ApiSchema({ name: 'Comment' })
class CommentResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: () => NamedPersonDto })
  readonly author!: NamedPersonDto;

  @ApiProperty({ type: () => NamedOrganisationDto })
  readonly organisation!: NamedOrganisationDto;

  @ApiProperty({ type: 'string' })
  readonly text!: string;

  @ApiProperty({ type: () => NamedPersonDto, isArray: true })
  readonly mentions!: readonly NamedPersonDto[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly writtenAt!: string;
}

@ApiSchema({ name: 'CommentThread', description: 'What partners say about one question.' })
export class CommentThreadResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'needs' })
  readonly section!: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly field!: string | null;

  @ApiProperty({ type: 'string', enum: [...THREAD_STATUSES] })
  readonly status!: string;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`.' })
  readonly version!: number;

  @ApiProperty({ type: 'array', items: { type: 'string', enum: ['comment', 'resolve', 'reopen'] } })
  readonly allowedActions!: readonly string[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly resolvedAt!: string | null;

  @ApiProperty({ type: () => NamedPersonDto, nullable: true })
  readonly resolvedBy!: NamedPersonDto | null;

  @ApiProperty({ type: () => CommentResponse, isArray: true })
  readonly comments!: readonly CommentResponse[];
}

export class PresenceRequest {
  @TextField({
    max: CODE_MAX,
    optional: true,
    nullable: true,
    description: 'The section that you are on; null: none of them.',
  })
  readonly section?: string | null;

  @TextField({ max: CODE_MAX, optional: true, nullable: true, description: 'The field in it.' })
  readonly field?: string | null;
}

@ApiSchema({ name: 'Presence', description: 'Who is there now, and where.' })
export class PresenceResponse {
  @ApiProperty({ type: () => NamedPersonDto })
  readonly person!: NamedPersonDto;

  @ApiProperty({ type: () => NamedOrganisationDto })
  readonly organisation!: NamedOrganisationDto;

  @ApiProperty({ type: 'string', nullable: true })
  readonly section!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly field!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly seenAt!: string;
}

export class AssignSectionRequest {
  @UuidField({ description: 'The partner that is asked to answer.' })
  readonly partnerId!: string;

  @UuidField({ optional: true, nullable: true, description: 'One person of that partner.' })
  readonly personId?: string | null;

  @DayField({ optional: true, nullable: true, description: 'By when.' })
  readonly dueOn?: string | null;

  @TextField({ max: NOTE_MAX, optional: true, nullable: true, description: 'What to think of.' })
  readonly note?: string | null;
}

@ApiSchema({ name: 'SectionAssignment' })
export class SectionAssignmentResponse {
  @ApiProperty({ type: 'string', example: 'needs' })
  readonly section!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly partnerId!: string;

  @ApiProperty({ type: () => NamedOrganisationDto })
  readonly organisation!: NamedOrganisationDto;

  @ApiProperty({ type: () => NamedPersonDto, nullable: true })
  readonly person!: NamedPersonDto | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly dueOn!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly note!: string | null;

  @ApiProperty({ type: 'integer', description: 'For `If-Match`; 0 before the first.' })
  readonly version!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly assignedAt!: string;

  @ApiProperty({ type: () => NamedPersonDto })
  readonly assignedBy!: NamedPersonDto;
}
