import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { formatPercent } from '#kernel/rates';

import {
  SESSION_STATUSES,
  STANCES,
  type SessionAction,
  type SessionStatus,
  type Stance,
} from '../deliberation.types';
import type { Tally } from '../domain/session';
import type { FileOfSession, MinutesPage, SessionPage } from '../queries/sessions.query';

import { SessionCollegeDto } from './plan-session.dto';

@ApiSchema({ name: 'SessionMember' })
export class MemberResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly personId!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;

  @ApiProperty({ type: 'string' })
  readonly college!: string;

  @ApiProperty({ type: 'boolean' })
  readonly isPresent!: boolean;
}

@ApiSchema({ name: 'SessionTally' })
export class TallyResponse {
  @ApiProperty({ type: 'string', example: '66.6666', description: 'Percent of the weights.' })
  readonly consent: string;

  @ApiProperty({ type: 'string' })
  readonly reservation: string;

  @ApiProperty({ type: 'string' })
  readonly objection: string;

  constructor({ consent, reservation, objection }: Tally) {
    this.consent = formatPercent({ ppm: BigInt(consent) });
    this.reservation = formatPercent({ ppm: BigInt(reservation) });
    this.objection = formatPercent({ ppm: BigInt(objection) });
  }
}

@ApiSchema({ name: 'StatedPosition' })
export class PositionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly personId!: string;

  @ApiProperty({ type: 'string' })
  readonly personName!: string;

  @ApiProperty({ type: 'string', enum: STANCES })
  readonly stance!: Stance;

  @ApiProperty({ type: 'string' })
  readonly reason!: string;
}

@ApiSchema({ name: 'SessionFile' })
export class SessionFileResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly reference: string | null;

  @ApiProperty({ type: 'string' })
  readonly title: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the caller has declared on it.' })
  readonly hasDeclared: boolean;

  @ApiProperty({ type: [PositionResponse] })
  readonly positions: readonly PositionResponse[];

  @ApiProperty({ type: 'string', nullable: true })
  readonly conclusion: string | null;

  @ApiProperty({ type: TallyResponse, nullable: true })
  readonly tally: TallyResponse | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly concludedAt: string | null;

  constructor(file: FileOfSession) {
    this.applicationId = file.applicationId;
    this.reference = file.reference;
    this.title = file.title;
    this.hasDeclared = file.hasDeclared;
    this.positions = file.positions;
    this.conclusion = file.conclusion;
    this.tally = file.tally === null ? null : new TallyResponse(file.tally);
    this.concludedAt = file.concludedAt;
  }
}

@ApiSchema({ name: 'CommitteeSession' })
export class SessionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId: string;

  @ApiProperty({ type: 'string' })
  readonly title: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly plannedAt: Date;

  @ApiProperty({ type: 'string', enum: SESSION_STATUSES })
  readonly status: SessionStatus;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly chairId: string | null;

  @ApiProperty({ type: [SessionCollegeDto] })
  readonly colleges: readonly SessionCollegeDto[];

  @ApiProperty({ type: [MemberResponse] })
  readonly members: readonly MemberResponse[];

  @ApiProperty({ type: [SessionFileResponse], description: 'Without those one is recused from.' })
  readonly files: readonly SessionFileResponse[];

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly openedAt: Date | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly closedAt: Date | null;

  @ApiProperty({ type: [String], example: ['open'] })
  readonly allowedActions: readonly SessionAction[];

  constructor(page: SessionPage) {
    this.id = page.id;
    this.callId = page.callId;
    this.title = page.title;
    this.plannedAt = page.plannedAt;
    this.status = page.status;
    this.version = page.version;
    this.chairId = page.chairId;
    this.colleges = page.colleges;
    this.members = page.members;
    this.files = page.files.map((file) => new SessionFileResponse(file));
    this.openedAt = page.openedAt;
    this.closedAt = page.closedAt;
    this.allowedActions = page.allowedActions;
  }
}

@ApiSchema({ name: 'Minutes' })
export class MinutesResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The facts of the session: who was there, what was said and concluded.',
  })
  readonly content: object;

  @ApiProperty({ type: 'string', description: 'SHA-256 of the canonical form (RFC 8785), whole.' })
  readonly sha256: string;

  @ApiProperty({ type: 'boolean', description: 'Whether files were left out for this reader.' })
  readonly isRedacted: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly signedAt: Date | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly signedBy: string | null;

  constructor(page: MinutesPage) {
    this.content = page.content;
    this.sha256 = page.sha256;
    this.isRedacted = page.isRedacted;
    this.signedAt = page.signedAt;
    this.signedBy = page.signedBy;
  }
}
