import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur } from '#kernel/money';
import { MoneyDto } from '#platform/http';

import {
  CONDITION_LIFTERS,
  CONDITION_STATUSES,
  DECISION_OUTCOMES,
  DECISION_STANDINGS,
  GRANT_POOLS,
  INSTRUMENTS,
  MITIGATIONS,
  type ConditionLifter,
  type ConditionStatus,
  type DecisionAction,
  type DecisionOutcome,
  type DecisionStanding,
  type GrantPool,
  type Instrument,
  type Mitigation,
} from '../decision.types';
import type {
  ConditionOfPage,
  DecisionPageForActor,
  LineOfPage,
} from '../queries/decision-of-application.query';

import { writeScore } from './assessment.dto';
import { DecisionReasonDto, RequestedChangeDto } from './decide.dto';

const INSTANT = { type: 'string', format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;

@ApiSchema({ name: 'DecisionLine' })
export class DecisionLineResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly funderId: string;

  @ApiProperty({ type: 'string' })
  readonly funderName: string;

  @ApiProperty({ type: 'string', enum: INSTRUMENTS })
  readonly instrument: Instrument;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount: MoneyDto;

  constructor({ funderId, funderName, instrument, amountCents }: LineOfPage) {
    this.funderId = funderId;
    this.funderName = funderName;
    this.instrument = instrument;
    this.amount = MoneyDto.of(eur(BigInt(amountCents)));
  }
}

@ApiSchema({ name: 'DecisionCondition' })
export class ConditionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string' })
  readonly text: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the agreement waits for it.' })
  readonly isBlocking: boolean;

  @ApiProperty({ type: 'string', enum: CONDITION_LIFTERS })
  readonly liftedByRole: ConditionLifter;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly dueOn: string;

  @ApiProperty({ type: 'string', enum: CONDITION_STATUSES })
  readonly status: ConditionStatus;

  @ApiProperty({ type: 'integer' })
  readonly version: number;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  readonly evidenceFileId: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly evidenceNote: string | null;

  @ApiProperty(MAYBE_INSTANT)
  readonly evidenceAt: string | null;

  @ApiProperty(MAYBE_INSTANT)
  readonly liftedAt: string | null;

  constructor(condition: ConditionOfPage) {
    this.id = condition.id;
    this.text = condition.text;
    this.isBlocking = condition.isBlocking;
    this.liftedByRole = condition.liftedByRole;
    this.dueOn = condition.dueOn;
    this.status = condition.status;
    this.version = condition.version;
    this.evidenceFileId = condition.evidenceFileId;
    this.evidenceNote = condition.evidenceNote;
    this.evidenceAt = condition.evidenceAt;
    this.liftedAt = condition.liftedAt;
  }
}

@ApiSchema({ name: 'Decision' })
export class DecisionResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'integer', description: 'One more for each that follows another.' })
  readonly number: number;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: DECISION_OUTCOMES })
  readonly outcome: DecisionOutcome;

  @ApiProperty({ type: () => MoneyDto, description: 'Zero unless it is a grant.' })
  readonly amount: MoneyDto;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: '76.67',
    description: 'Mean of the reviews, out of 100; null where no criterion is scored.',
  })
  readonly meanScore: string | null;

  @ApiProperty({ type: [DecisionReasonDto] })
  readonly reasons: readonly DecisionReasonDto[];

  @ApiProperty({ type: 'string', enum: GRANT_POOLS })
  readonly pool: GrantPool;

  @ApiProperty({ type: [DecisionLineResponse], description: 'They add up to the amount.' })
  readonly lines: readonly DecisionLineResponse[];

  @ApiProperty({ type: [ConditionResponse] })
  readonly conditions: readonly ConditionResponse[];

  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...MITIGATIONS] } })
  readonly mitigations: readonly Mitigation[];

  @ApiProperty({ type: [RequestedChangeDto] })
  readonly changes: readonly RequestedChangeDto[];

  @ApiProperty(MAYBE_INSTANT)
  readonly reopensUntil: Date | null;

  @ApiProperty(INSTANT)
  readonly decidedAt: Date;

  @ApiProperty({ type: 'string', enum: DECISION_STANDINGS })
  readonly standing: DecisionStanding;

  @ApiProperty(MAYBE_INSTANT)
  readonly releaseAt: Date | null;

  @ApiProperty(MAYBE_INSTANT)
  readonly releasedAt: Date | null;

  @ApiProperty(MAYBE_INSTANT)
  readonly revokedAt: Date | null;

  @ApiProperty({ type: 'string', nullable: true })
  readonly revocationReason: string | null;

  @ApiProperty({ type: [String], example: ['release', 'revoke'] })
  readonly allowedActions: readonly DecisionAction[];

  @ApiProperty({
    type: 'string',
    enum: ['eligible'],
    nullable: true,
    description: 'Where the application would be after a revocation; null when there can be none.',
  })
  readonly revertsTo: 'eligible' | null;

  constructor(decision: DecisionPageForActor) {
    this.id = decision.id;
    this.number = decision.number;
    this.applicationId = decision.applicationId;
    this.outcome = decision.outcome;
    this.amount = MoneyDto.of(eur(BigInt(decision.amountCents)));
    this.meanScore = decision.meanScore === null ? null : writeScore(decision.meanScore);
    this.reasons = decision.reasons;
    this.pool = decision.pool;
    this.lines = decision.lines.map((line) => new DecisionLineResponse(line));
    this.conditions = decision.conditions.map((condition) => new ConditionResponse(condition));
    this.mitigations = decision.mitigations;
    this.changes = decision.changes;
    this.reopensUntil = decision.reopensUntil;
    this.decidedAt = decision.decidedAt;
    this.standing = decision.standing;
    this.releaseAt = decision.releaseAt;
    this.releasedAt = decision.releasedAt;
    this.revokedAt = decision.revokedAt;
    this.revocationReason = decision.revocationReason;
    this.allowedActions = decision.allowedActions;
    this.revertsTo = decision.revertsTo;
  }
}
