import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TextField } from '#platform/http';
import { PARTNER_ROLES } from '#domain/consortia';

import { SIGNATURE_STATES } from '../domain/signatures';
import type { SignatoryView } from '../queries/signatures.query';
import type { FrozenFor } from '../services/freeze-content';
import { SIGNING_CAPACITIES } from '../storage/signature.entity';

const ID = { type: 'string', format: 'uuid' } as const;
const READ_HASH = {
  max: 64,
  pattern: /^[0-9a-f]{64}$/,
  description: 'The `sha256` of what you have read.',
} as const;

export class SignRequest {
  @TextField(READ_HASH)
  readonly sha256!: string;
}

export class RefuseToSignRequest extends SignRequest {
  @TextField({ max: 2000, description: 'Why, for the other partners.' })
  readonly reason!: string;
}

@ApiSchema({ name: 'Signatory', description: 'How a partner stands to what would be submitted.' })
class SignatoryResponse {
  @ApiProperty(ID)
  readonly partnerId: string;

  @ApiProperty(ID)
  readonly organisationId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: 'string', enum: [...PARTNER_ROLES] })
  readonly role: string;

  @ApiProperty({
    type: 'string',
    enum: [...SIGNATURE_STATES],
    description: '`stale`: what it signed has changed since.',
  })
  readonly state: string;

  @ApiProperty({ type: 'string', description: 'Of what it would sign now.' })
  readonly sha256: string;

  @ApiProperty({ type: 'string', enum: [...SIGNING_CAPACITIES], nullable: true })
  readonly capacity: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it refused.' })
  readonly reason: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly actedAt: string | null;

  @ApiProperty({ type: 'string', enum: ['sign', 'refuse'], isArray: true })
  readonly allowedActions: readonly string[];

  constructor(view: SignatoryView) {
    this.partnerId = view.partnerId;
    this.organisationId = view.organisationId;
    this.name = view.name;
    this.role = view.role;
    this.state = view.state;
    this.sha256 = view.sha256;
    this.capacity = view.capacity;
    this.reason = view.reason;
    this.actedAt = view.actedAt;
    this.allowedActions = view.maySign ? ['sign', 'refuse'] : [];
  }
}

@ApiSchema({ name: 'Signatures', description: 'Who signed what the application says now.' })
export class SignaturesResponse {
  @ApiProperty({ type: 'boolean', description: 'No signature keeps it from being submitted.' })
  readonly isComplete: boolean;

  @ApiProperty({ type: () => SignatoryResponse, isArray: true, description: 'The lead first.' })
  readonly signatories: readonly SignatoryResponse[];

  constructor(views: readonly SignatoryView[], isComplete: boolean) {
    this.isComplete = isComplete;
    this.signatories = views.map((view) => new SignatoryResponse(view));
  }
}

@ApiSchema({ name: 'SignableContent', description: 'The very texts that a partner signs.' })
export class SignableContentResponse {
  @ApiProperty({ type: 'string', description: 'What is everybody’s, canonical JSON (RFC 8785).' })
  readonly common: string;

  @ApiProperty({ type: 'string', description: 'What is the partner’s own, canonical JSON.' })
  readonly part: string;

  @ApiProperty({
    type: 'string',
    description: 'SHA-256 of the canonical JSON of `commonSha256` and `partSha256`.',
  })
  readonly sha256: string;

  @ApiProperty({ type: 'string' })
  readonly commonSha256: string;

  @ApiProperty({ type: 'string' })
  readonly partSha256: string;

  constructor({ common, part, sha256, commonSha256, partSha256 }: FrozenFor) {
    this.common = common.canonical;
    this.part = part.canonical;
    this.sha256 = sha256;
    this.commonSha256 = commonSha256;
    this.partSha256 = partSha256;
  }
}
