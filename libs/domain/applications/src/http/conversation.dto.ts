import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { BooleanField, ListField, TextField } from '#platform/http';
import { FILE_STATUSES } from '#platform/files';

import { NamedOrganisationDto, NamedPersonDto } from './parts.dto';

const MESSAGE_MAX = 10_000;
const SUBJECT_MAX = 200;
const FILES_MAX = 10;

export class WriteMessageRequest {
  @TextField({ max: MESSAGE_MAX, description: 'What is said.' })
  readonly text!: string;

  @ListField('uuid', {
    max: FILES_MAX,
    optional: true,
    description: 'Files of your organisations, sent before with `POST /files`.',
  })
  readonly fileIds?: readonly string[];
}

export class OpenConversationRequest extends WriteMessageRequest {
  @TextField({ max: SUBJECT_MAX, description: 'What it is about.' })
  readonly subject!: string;

  @BooleanField({
    optional: true,
    description: 'A note among officers of the funder, which candidates never see.',
  })
  readonly isInternal?: boolean;
}

@ApiSchema({ name: 'AttachedFile' })
export class AttachedFileDto {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'statuts.pdf' })
  readonly name!: string;

  @ApiProperty({ type: 'string', example: 'application/pdf' })
  readonly mediaType!: string;

  @ApiProperty({
    type: 'string',
    enum: [...FILE_STATUSES],
    description: 'It can be had once `clean`.',
  })
  readonly status!: string;
}

@ApiSchema({ name: 'ConversationMessage' })
class ConversationMessageResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: () => NamedPersonDto })
  readonly author!: NamedPersonDto;

  @ApiProperty({ type: () => NamedOrganisationDto })
  readonly organisation!: NamedOrganisationDto;

  @ApiProperty({ type: 'string' })
  readonly text!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly writtenAt!: string;

  @ApiProperty({ type: () => AttachedFileDto, isArray: true })
  readonly files!: readonly AttachedFileDto[];
}

@ApiSchema({ name: 'ConversationOutline' })
export class ConversationOutlineResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly subject!: string;

  @ApiProperty({ type: 'boolean', description: 'A note among officers.' })
  readonly isInternal!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly openedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly lastMessageAt!: string;

  @ApiProperty({ type: 'integer', description: 'Messages that you have not read yet.' })
  readonly unread!: number;
}

@ApiSchema({ name: 'Conversation', description: 'Between the funder and the consortium.' })
export class ConversationResponse extends ConversationOutlineResponse {
  @ApiProperty({ type: () => ConversationMessageResponse, isArray: true })
  readonly messages!: readonly ConversationMessageResponse[];
}
