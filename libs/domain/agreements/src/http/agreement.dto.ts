import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur } from '#kernel/money';
import { formatPercent } from '#kernel/rates';
import { MoneyDto, TextField, TranslatedDto, UuidField } from '#platform/http';

import {
  AGREEMENT_STATUSES,
  PARTY_CAPACITIES,
  type AgreementStatus,
  type PartyCapacity,
} from '../agreements.types';
import type {
  AgreementPage,
  ConsortiumAgreementLine,
  InstalmentLine,
  PartyLine,
} from '../queries/agreements.query';

import { ClauseResponse } from './revision.dto';

export class SignAgreementRequest {
  @UuidField({ description: 'The party that the caller signs for.' })
  readonly organisationId!: string;

  @TextField({
    max: 64,
    pattern: /^[0-9a-f]{64}$/,
    description: 'Of the text that was read; another one is not signed by mistake.',
    optional: true,
  })
  readonly contentHash?: string;
}

export class RevisionWordRequest {
  @TextField({ max: 2000, min: 10, description: 'Why, for the parties to read.' })
  readonly reason!: string;
}

export class RefuseRevisionRequest extends RevisionWordRequest {
  @UuidField({ description: 'The party that the caller refuses for.' })
  readonly organisationId!: string;
}

@ApiSchema({ name: 'AgreementParty' })
export class PartyResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly organisationId: string;

  @ApiProperty({ type: 'string' })
  readonly name: string;

  @ApiProperty({ type: 'string', enum: PARTY_CAPACITIES })
  readonly capacity: PartyCapacity;

  @ApiProperty({ type: () => MoneyDto, description: 'Its part of the grant; zero for the funder.' })
  readonly share: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly signedAt: string | null;

  constructor({ organisationId, name, capacity, shareCents, signedAt }: PartyLine) {
    this.organisationId = organisationId;
    this.name = name;
    this.capacity = capacity;
    this.share = moneyOf(shareCents);
    this.signedAt = signedAt;
  }
}

@ApiSchema({ name: 'AgreementInstalment' })
export class AgreementInstalmentResponse {
  @ApiProperty({ type: 'integer' })
  readonly number: number;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label: TranslatedDto;

  @ApiProperty({ type: 'string', description: 'What makes it due.', example: 'agreement-in-force' })
  readonly trigger: string;

  @ApiProperty({ type: 'string', description: 'Of the grant, in percent.', example: '50' })
  readonly rate: string;

  @ApiProperty({
    type: () => MoneyDto,
    description: 'Rounded down to the cent; the last instalment takes the rest.',
  })
  readonly amount: MoneyDto;

  constructor({ number, label, trigger, ratePpm, amountCents }: InstalmentLine) {
    this.number = number;
    this.label = label;
    this.trigger = trigger;
    this.rate = formatPercent({ ppm: BigInt(ratePpm) });
    this.amount = moneyOf(amountCents);
  }
}

@ApiSchema({ name: 'ConsortiumAgreement' })
class ConsortiumAgreementResponse {
  @ApiProperty({ type: 'string' })
  readonly fileName!: string;

  @ApiProperty({ type: 'string' })
  readonly sha256!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly signedOn!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly addedAt!: string;
}

@ApiSchema({ name: 'Agreement' })
export class AgreementResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', example: '2026-PTCE-0001-0004-C1' })
  readonly reference: string;

  @ApiProperty({ type: 'string' })
  readonly title: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly leadOrganisationId: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly grant: MoneyDto;

  @ApiProperty({ type: 'string', enum: AGREEMENT_STATUSES })
  readonly status: AgreementStatus;

  @ApiProperty({ type: [PartyResponse], description: 'Their shares add up to the grant.' })
  readonly parties: readonly PartyResponse[];

  @ApiProperty({ type: [AgreementInstalmentResponse], description: 'They add up to the grant.' })
  readonly instalments: readonly AgreementInstalmentResponse[];

  @ApiProperty({ type: 'string', description: 'SHA-256 of the terms, which the parties sign.' })
  readonly contentHash: string;

  @ApiProperty({ type: 'integer', description: 'The revision shown: in force, else the latest.' })
  readonly revisionNumber: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'What waits for signatures.' })
  readonly openRevisionNumber: number | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly startsOn: string | null;

  @ApiProperty({ type: 'string', format: 'date', nullable: true })
  readonly endsOn: string | null;

  @ApiProperty({ type: 'boolean', description: 'Whether the lead may pass part of it on.' })
  readonly isOnwardTransferAllowed: boolean;

  @ApiProperty({ type: 'boolean' })
  readonly isConsortiumAgreementRequired: boolean;

  @ApiProperty({ type: () => ConsortiumAgreementResponse, nullable: true })
  readonly consortiumAgreement: ConsortiumAgreementLine | null;

  @ApiProperty({ type: () => ClauseResponse, isArray: true })
  readonly clauses: readonly ClauseResponse[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly draftedAt: Date;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly inForceAt: Date | null;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({
    type: [String],
    example: ['sign', 'refuse'],
    description: 'For some party, by the caller.',
  })
  readonly allowedActions: readonly string[];

  constructor(page: AgreementPage, allowedActions: readonly string[]) {
    this.id = page.id;
    this.reference = page.reference;
    this.title = page.title;
    this.applicationId = page.applicationId;
    this.callId = page.callId;
    this.funderId = page.funderId;
    this.leadOrganisationId = page.leadOrganisationId;
    this.grant = moneyOf(page.grantCents);
    this.status = page.status;
    this.parties = page.parties.map((party) => new PartyResponse(party));
    this.instalments = page.instalments.map((line) => new AgreementInstalmentResponse(line));
    this.contentHash = page.contentHash;
    this.revisionNumber = page.revisionNumber;
    this.openRevisionNumber = page.openRevisionNumber;
    this.startsOn = page.startsOn;
    this.endsOn = page.endsOn;
    this.isOnwardTransferAllowed = page.isOnwardTransferAllowed;
    this.isConsortiumAgreementRequired = page.isConsortiumAgreementRequired;
    this.consortiumAgreement = page.consortiumAgreement;
    this.clauses = page.clauses;
    this.draftedAt = page.draftedAt;
    this.inForceAt = page.inForceAt;
    this.version = page.version;
    this.allowedActions = allowedActions;
  }
}

function moneyOf(cents: string): MoneyDto {
  return MoneyDto.of(eur(BigInt(cents)));
}
