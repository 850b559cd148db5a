import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { addAll } from '#kernel/money';
import { MoneyDto } from '#platform/http';

import { ALLOCATION_METHODS, type AllocationMethod } from '../domain/allocation-rules';
import type { ComparedMethod, ProposalRow } from '../queries/allocations.query';
import type { AppliedRow } from '../services/apply-allocation.service';

import { money, ReasonResponse, type Say } from './allocation.dto';

const PARTIAL = ['skip', 'partial'] as const;
const POOLS = ['general', 'risk'] as const;

@ApiSchema({ name: 'ComparedAmount' })
export class ComparedAmountResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ type: 'string', enum: POOLS })
  readonly pool!: 'general' | 'risk';

  @ApiProperty({ type: ReasonResponse })
  readonly because!: ReasonResponse;
}

@ApiSchema({ name: 'ComparedMethod' })
export class ComparedMethodResponse {
  @ApiProperty({ type: 'string', enum: ALLOCATION_METHODS })
  readonly method: AllocationMethod;

  @ApiProperty({ type: 'string', enum: PARTIAL })
  readonly partial: 'skip' | 'partial';

  @ApiProperty({ type: [ReasonResponse], description: 'Why it has no answer.' })
  readonly refusals: readonly ReasonResponse[];

  @ApiProperty({ type: 'integer', description: 'How many applications get something.' })
  readonly fundedCount: number;

  @ApiProperty({ type: () => MoneyDto })
  readonly total: MoneyDto;

  @ApiProperty({ type: [ComparedAmountResponse], description: 'By rank.' })
  readonly awards: readonly ComparedAmountResponse[];

  constructor({ method, partial, sharing: { refusals, awards } }: ComparedMethod, say: Say) {
    this.method = method;
    this.partial = partial;
    this.refusals = refusals.map((refusal) => new ReasonResponse(refusal, say));
    this.fundedCount = awards.filter(({ amount }) => amount.cents > 0n).length;
    this.total = MoneyDto.of(addAll(awards.map(({ amount }) => amount)));
    this.awards = awards.map(({ applicationId, amount, pool, because }) => ({
      applicationId,
      amount: MoneyDto.of(amount),
      pool,
      because: new ReasonResponse(because, say),
    }));
  }
}

@ApiSchema({ name: 'AppliedRow' })
export class AppliedRowResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', enum: ['proposed', 'left-out'] })
  readonly result: 'proposed' | 'left-out';

  @ApiProperty({ type: ReasonResponse, nullable: true })
  readonly because: ReasonResponse | null;

  constructor({ applicationId, refusal }: AppliedRow, say: Say) {
    this.applicationId = applicationId;
    this.result = refusal === null ? 'proposed' : 'left-out';
    this.because = refusal === null ? null : new ReasonResponse(refusal, say);
  }
}

@ApiSchema({ name: 'DecisionProposal' })
export class ProposalResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly reference: string | null;

  @ApiProperty({ type: 'string' })
  readonly title: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly allocationId: string;

  @ApiProperty({ type: 'string', enum: ALLOCATION_METHODS })
  readonly method: AllocationMethod;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount: MoneyDto;

  @ApiProperty({ type: 'string', enum: POOLS })
  readonly pool: 'general' | 'risk';

  @ApiProperty({ type: 'integer', description: 'Of the assessment, for the decision to name.' })
  readonly assessmentVersion: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly proposedAt: Date;

  constructor(row: ProposalRow) {
    this.applicationId = row.applicationId;
    this.reference = row.reference;
    this.title = row.title;
    this.allocationId = row.allocationId;
    this.method = row.method;
    this.amount = money(row.amountCents);
    this.pool = row.pool;
    this.assessmentVersion = row.assessmentVersion;
    this.proposedAt = row.proposedAt;
  }
}
