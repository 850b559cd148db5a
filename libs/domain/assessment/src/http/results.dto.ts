import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur } from '#kernel/money';
import { MoneyDto } from '#platform/http';

import { DECISION_OUTCOMES, type DecisionOutcome } from '../decision.types';
import type { ResultRow, SubsidyFact } from '../queries/results.query';

import { DecisionReasonDto } from './decide.dto';

const MAYBE_TEXT = { type: 'string', nullable: true } as const;

@ApiSchema({ name: 'CallResult' })
export class ResultResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty(MAYBE_TEXT)
  readonly reference: string | null;

  @ApiProperty({ type: 'string' })
  readonly title: string;

  @ApiProperty({ type: 'string' })
  readonly leadName: string;

  @ApiProperty({ type: [String] })
  readonly partnerNames: readonly string[];

  @ApiProperty({ type: 'string', enum: DECISION_OUTCOMES })
  readonly outcome: DecisionOutcome;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount: MoneyDto;

  @ApiProperty({ type: [DecisionReasonDto] })
  readonly reasons: readonly DecisionReasonDto[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly releasedAt: string;

  constructor(row: ResultRow) {
    this.applicationId = row.applicationId;
    this.reference = row.reference;
    this.title = row.title;
    this.leadName = row.leadName;
    this.partnerNames = row.partnerNames;
    this.outcome = row.outcome;
    this.amount = MoneyDto.of(eur(BigInt(row.amountCents)));
    this.reasons = row.reasons;
    this.releasedAt = row.releasedAt;
  }
}

@ApiSchema({ name: 'SubsidyFact' })
export class SubsidyFactResponse implements SubsidyFact {
  @ApiProperty({ type: 'string' })
  readonly nomAttribuant!: string;

  @ApiProperty({ ...MAYBE_TEXT, description: 'SIRET.' })
  readonly idAttribuant!: string | null;

  @ApiProperty({ ...MAYBE_TEXT, format: 'date', description: 'Known once it is in force.' })
  readonly dateConvention!: string | null;

  @ApiProperty({ type: 'string' })
  readonly referenceDecision!: string;

  @ApiProperty({ type: 'string' })
  readonly nomBeneficiaire!: string;

  @ApiProperty({ ...MAYBE_TEXT, description: 'SIRET.' })
  readonly idBeneficiaire!: string | null;

  @ApiProperty(MAYBE_TEXT)
  readonly rnaBeneficiaire!: string | null;

  @ApiProperty({ type: 'string' })
  readonly objet!: string;

  @ApiProperty({
    type: 'string',
    example: '95000.03',
    description: 'Of the whole grant, in euros.',
  })
  readonly montant!: string;

  @ApiProperty({ type: 'string', enum: ['aide en numéraire'] })
  readonly nature!: 'aide en numéraire';

  @ApiProperty({ type: 'string', example: '0.4211', description: 'Of it, for this beneficiary.' })
  readonly pourcentageSubvention!: string;

  @ApiProperty({ type: 'string' })
  readonly dispositifAide!: string;
}
