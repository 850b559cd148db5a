import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { GOVERNANCE_ACTIONS } from '../consortia.policy';
import { FORMER_ROLES, HANDOVER_STATUSES, MANDATE_POWERS } from '../governance.types';
import type { GovernanceView } from '../queries/governance.query';

import { CharterClausesDto } from './charter.dto';

const ID = { type: 'string', format: 'uuid' } as const;
const INSTANT = { type: 'string', format: 'date-time' } as const;
const SHA256 = { type: 'string', description: 'SHA-256 of what was agreed (RFC 8785).' } as const;

@ApiSchema({ name: 'MandateText', description: 'The words of a mandate.' })
class MandateTextResponse {
  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: 'string' })
  readonly fr!: string;

  @ApiProperty({ type: 'string' })
  readonly en!: string;
}

@ApiSchema({ name: 'Mandate', description: 'What a partner lets the lead do in its name.' })
class MandateResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly partnerId!: string;

  @ApiProperty({ type: 'string', enum: [...MANDATE_POWERS], isArray: true })
  readonly powers!: readonly string[];

  @ApiProperty({ type: 'integer' })
  readonly textVersion!: number;

  @ApiProperty(SHA256)
  readonly sha256!: string;

  @ApiProperty(INSTANT)
  readonly givenAt!: string;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'Its last day.' })
  readonly expiresOn!: string | null;

  @ApiProperty({ ...INSTANT, nullable: true })
  readonly revokedAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly revocationReason!: string | null;
}

@ApiSchema({ name: 'CharterAdoption' })
class CharterAdoptionResponse {
  @ApiProperty(ID)
  readonly partnerId!: string;

  @ApiProperty(INSTANT)
  readonly adoptedAt!: string;
}

@ApiSchema({ name: 'CharterVersion', description: 'One version of the cooperation charter.' })
class CharterVersionResponse {
  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: () => CharterClausesDto })
  readonly clauses!: object;

  @ApiProperty(SHA256)
  readonly sha256!: string;

  @ApiProperty(INSTANT)
  readonly writtenAt!: string;

  @ApiProperty({ type: () => CharterAdoptionResponse, isArray: true })
  readonly adoptions!: readonly CharterAdoptionResponse[];
}

@ApiSchema({ name: 'SteeringMeeting', description: 'A meeting of the partners, with its minutes.' })
class MeetingResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly heldOn!: string;

  @ApiProperty({ type: 'string' })
  readonly topic!: string;

  @ApiProperty({ type: 'string' })
  readonly minutes!: string;

  @ApiProperty({ type: 'array', items: ID, description: 'The partners that were there.' })
  readonly presentIds!: readonly string[];

  @ApiProperty({ ...INSTANT, nullable: true, description: 'Since then it counts no more.' })
  readonly struckAt!: string | null;
}

@ApiSchema({ name: 'CommitmentLetter', description: 'By which a partner commits itself.' })
class LetterResponse {
  @ApiProperty(ID)
  readonly partnerId!: string;

  @ApiProperty(ID)
  readonly fileId!: string;

  @ApiProperty({ type: 'string' })
  readonly fileName!: string;

  @ApiProperty(INSTANT)
  readonly givenAt!: string;
}

@ApiSchema({ name: 'LeadHandover', description: 'The lead offers its place to another.' })
class HandoverResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly fromOrganisationId!: string;

  @ApiProperty(ID)
  readonly toOrganisationId!: string;

  @ApiProperty(ID)
  readonly toPartnerId!: string;

  @ApiProperty({ type: 'string', enum: [...FORMER_ROLES], description: 'What the lead becomes.' })
  readonly formerRole!: string;

  @ApiProperty({ type: 'string' })
  readonly reason!: string;

  @ApiProperty({ type: 'string', enum: [...HANDOVER_STATUSES] })
  readonly status!: string;

  @ApiProperty(INSTANT)
  readonly offeredAt!: string;

  @ApiProperty({ ...INSTANT, nullable: true })
  readonly answeredAt!: string | null;
}

@ApiSchema({
  name: 'ConsortiumGovernance',
  description: 'What the partners agreed on; in each list the latest first.',
})
export class GovernanceResponse {
  @ApiProperty(ID)
  readonly leadOrganisationId: string;

  @ApiProperty({ type: () => MandateTextResponse, description: 'In force today.' })
  readonly mandateText: MandateTextResponse;

  @ApiProperty({ type: () => MandateResponse, isArray: true })
  readonly mandates: readonly MandateResponse[];

  @ApiProperty({ type: () => CharterVersionResponse, isArray: true })
  readonly charters: readonly CharterVersionResponse[];

  @ApiProperty({ type: () => MeetingResponse, isArray: true })
  readonly meetings: readonly MeetingResponse[];

  @ApiProperty({ type: () => LetterResponse, isArray: true, description: 'One per partner.' })
  readonly letters: readonly LetterResponse[];

  @ApiProperty({ type: () => HandoverResponse, isArray: true })
  readonly handovers: readonly HandoverResponse[];

  @ApiProperty({ type: 'string', enum: [...GOVERNANCE_ACTIONS], isArray: true })
  readonly allowedActions: readonly string[];

  constructor(view: GovernanceView) {
    this.leadOrganisationId = view.leadOrganisationId;
    this.mandateText = view.mandateText;
    this.mandates = view.mandates;
    this.charters = view.charters;
    this.meetings = view.meetings;
    this.letters = view.letters;
    this.handovers = view.handovers;
    this.allowedActions = view.allowedActions;
  }
}
