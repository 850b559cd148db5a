import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { BooleanField, TextField } from '#platform/http';

import type { ConflictLink, RecusalCause, Side, Tie } from '../domain/conflict';
import type { DeclarationForm } from '../queries/declaration-desk.query';
import type { RecusalRow } from '../queries/recusals.query';

export class DeclareConflictRequest {
  @BooleanField({ description: 'Whether anything binds the caller to those who apply.' })
  readonly hasConflict!: boolean;

  @TextField({
    max: 2000,
    optional: true,
    nullable: true,
    description: 'Needed when there is one: those who instruct read it.',
  })
  readonly reason?: string | null;
}

@ApiSchema({ name: 'DeclaredOrganisation' })
export class DeclaredOrganisationResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string' })
  readonly name!: string;
}

@ApiSchema({ name: 'ConflictDeclaration' })
export class DeclarationResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string' })
  readonly applicationReference: string;

  @ApiProperty({ type: 'boolean', description: 'The call hides who applies from reviewers.' })
  readonly isBlind: boolean;

  @ApiProperty({
    type: [DeclaredOrganisationResponse],
    description: 'Who applies together; empty in a blind call.',
  })
  readonly organisations: readonly DeclaredOrganisationResponse[];

  @ApiProperty({ type: 'boolean', nullable: true, description: 'Null: not declared yet.' })
  readonly hasConflict: boolean | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly declaredAt: Date | null;

  @ApiProperty({ type: [String], example: ['declare'] })
  readonly allowedActions: readonly string[];

  constructor(form: DeclarationForm) {
    this.applicationId = form.applicationId;
    this.applicationReference = form.reference;
    this.isBlind = form.isBlind;
    this.organisations = form.organisations;
    this.hasConflict = form.hasConflict;
    this.declaredAt = form.declaredAt;
    this.allowedActions = form.declaredAt === null ? ['declare'] : [];
  }
}

@ApiSchema({ name: 'ConflictLink' })
export class ConflictLinkResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId: string;

  @ApiProperty({ type: 'string' })
  readonly organisationName: string;

  @ApiProperty({ type: 'string', example: 'employment', description: 'Of the person to it.' })
  readonly tie: Tie;

  @ApiProperty({ type: 'string', example: 'funded-partner', description: 'Of it to the file.' })
  readonly side: Side;

  constructor({
    organisationId,
    organisationName,
    tie,
    side,
  }: ConflictLink & { readonly organisationName: string }) {
    this.organisationId = organisationId;
    this.organisationName = organisationName;
    this.tie = tie;
    this.side = side;
  }
}

@ApiSchema({ name: 'Recusal' })
export class RecusalResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly personId: string;

  @ApiProperty({ type: 'string' })
  readonly personName: string;

  @ApiProperty({ type: 'string', enum: ['computed', 'declared'] })
  readonly cause: RecusalCause;

  @ApiProperty({ type: 'string', nullable: true, description: 'What was declared.' })
  readonly reason: string | null;

  @ApiProperty({ type: [ConflictLinkResponse], description: 'What was found.' })
  readonly links: readonly ConflictLinkResponse[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly since: Date;

  constructor({ personId, personName, cause, reason, links, since }: RecusalRow) {
    this.personId = personId;
    this.personName = personName;
    this.cause = cause;
    this.reason = reason;
    this.links = links.map((link) => new ConflictLinkResponse(link));
    this.since = since;
  }
}
