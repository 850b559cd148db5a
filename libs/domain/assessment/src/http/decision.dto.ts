import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur } from '#kernel/money';
import { MoneyDto } from '#platform/http';

import { DECISION_OUTCOMES, type DecisionOutcome } from '../assessment.types';
import type { DecisionPage } from '../queries/decision-of-application.query';

import { DecisionReasonDto, writeScore } from './assessment.dto';

@ApiSchema({ name: 'Decision' })
export class DecisionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: DECISION_OUTCOMES })
  readonly outcome: DecisionOutcome;

  @ApiProperty({ type: () => MoneyDto, description: 'Zero for a refusal.' })
  readonly amount: MoneyDto;

  @ApiProperty({
    type: 'string',
    example: '76.67',
    description: 'Mean of the reviews, out of 100.',
  })
  readonly meanScore: string;

  @ApiProperty({ type: [DecisionReasonDto] })
  readonly reasons: readonly DecisionReasonDto[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly decidedAt: Date;

  constructor(decision: DecisionPage) {
    this.id = decision.id;
    this.applicationId = decision.applicationId;
    this.outcome = decision.outcome;
    this.amount = MoneyDto.of(eur(BigInt(decision.amountCents)));
    this.meanScore = writeScore(decision.meanScore);
    this.reasons = decision.reasons;
    this.decidedAt = decision.decidedAt;
  }
}
