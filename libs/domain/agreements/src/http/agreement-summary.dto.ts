import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { MoneyDto } from '#platform/http';

import { AGREEMENT_STATUSES, type AgreementStatus } from '../agreements.types';

@ApiSchema({ name: 'AgreementSummary' })
export class AgreementSummaryResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id!: string;

  @ApiProperty({ type: 'string', example: '2026-PTCE-0001-0004-C1' })
  readonly reference!: string;

  @ApiProperty({ type: 'string' })
  readonly title!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId!: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly leadOrganisationId!: string;

  @ApiProperty({ type: 'string', enum: AGREEMENT_STATUSES })
  readonly status!: AgreementStatus;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: () => MoneyDto })
  readonly grant!: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly draftedAt!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  readonly inForceAt!: string | null;
}
