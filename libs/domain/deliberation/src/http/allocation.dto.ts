import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { addAll, eur } from '#kernel/money';
import type { Params, Refusal } from '#kernel/problems';
import {
  ChoiceField,
  ListField,
  MoneyDto,
  MoneyField,
  PercentField,
  UuidField,
} from '#platform/http';

import { ALLOCATION_STATUSES, type AllocationStatus } from '../deliberation.types';
import {
  ALLOCATION_METHODS,
  type AllocationMethod,
  type ProposedAmount,
} from '../domain/allocation-rules';
import type { AllocationPage, AllocationRowOfPage } from '../queries/allocations.query';

/** Says a sentence of the catalogues in the language of the request. */
export type Say = (key: string, params?: Params) => string;

const PARTIAL = ['skip', 'partial'] as const;
const POOLS = ['general', 'risk'] as const;

@ApiSchema({ name: 'ProposedAmount' })
export class ProposedAmountDto {
  @UuidField({ description: 'One of the applications that wait for a decision.' })
  readonly applicationId!: string;

  @MoneyField({ description: 'What it would get.' })
  readonly amount!: MoneyDto;
}

export class PreviewAllocationRequest {
  @ChoiceField(ALLOCATION_METHODS, { optional: true, description: 'That of the call unless told.' })
  readonly method?: AllocationMethod;

  @ChoiceField(PARTIAL, {
    optional: true,
    description: 'By rank: whether the first that does not fit is left out, or given what is left.',
  })
  readonly partial?: 'skip' | 'partial';

  @PercentField({
    optional: true,
    description: 'By rank, in part: the share of a request under which a part is of no use.',
    example: '50',
  })
  readonly floorPct?: string;

  @ListField(() => ProposedAmountDto, {
    optional: true,
    max: 1000,
    description: 'For `deliberative`: what people propose.',
  })
  readonly amounts?: readonly ProposedAmountDto[];
}

@ApiSchema({ name: 'AllocationReason' })
export class ReasonResponse {
  @ApiProperty({ type: 'string', description: 'Permanent.', example: 'funded-in-full' })
  readonly code: string;

  @ApiProperty({ type: 'string', description: 'In the language asked for.' })
  readonly detail: string;

  constructor({ code, params }: Refusal, say: Say) {
    this.code = code;
    this.detail = say(`deliberation.${code}`, params);
  }
}

@ApiSchema({ name: 'AllocationRow' })
export class AllocationRowResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly applicationId: string;

  @ApiProperty({ type: 'string', nullable: true })
  readonly reference: string | null;

  @ApiProperty({ type: 'string' })
  readonly title: string;

  @ApiProperty({ type: 'string', nullable: true, example: '76.67', description: 'Out of 100.' })
  readonly score: string | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly requested: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, nullable: true })
  readonly viableMinimum: MoneyDto | null;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount: MoneyDto;

  @ApiProperty({ type: 'string', enum: POOLS })
  readonly pool: 'general' | 'risk';

  @ApiProperty({ type: ReasonResponse, description: 'Why this amount.' })
  readonly because: ReasonResponse;

  constructor(row: AllocationRowOfPage, say: Say) {
    this.applicationId = row.applicationId;
    this.reference = row.reference;
    this.title = row.title;
    this.score = row.scoreHundredths === null ? null : (row.scoreHundredths / 100).toFixed(2);
    this.requested = money(row.requestedCents);
    this.viableMinimum = row.viableMinimumCents === null ? null : money(row.viableMinimumCents);
    this.amount = money(row.amountCents);
    this.pool = row.pool;
    this.because = new ReasonResponse(row.because, say);
  }
}

@ApiSchema({ name: 'AllocationPreview' })
export class AllocationResponse {
  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'uuid' })
  readonly callId: string;

  @ApiProperty({ type: 'string', enum: ALLOCATION_METHODS })
  readonly method: AllocationMethod;

  @ApiProperty({ type: 'string', enum: ALLOCATION_STATUSES })
  readonly status: AllocationStatus;

  @ApiProperty({ type: [ReasonResponse], description: 'Why nothing was computed.' })
  readonly refusals: readonly ReasonResponse[];

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'That settles it.' })
  readonly sessionId: string | null;

  @ApiProperty({ type: () => MoneyDto, description: 'What the general pool could give.' })
  readonly general: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'What the risk share could give.' })
  readonly risk: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Of all rows.' })
  readonly total: MoneyDto;

  @ApiProperty({ type: [AllocationRowResponse] })
  readonly rows: readonly AllocationRowResponse[];

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly computedAt: Date;

  constructor(page: AllocationPage, say: Say) {
    this.id = page.id;
    this.callId = page.callId;
    this.method = page.method;
    this.status = page.status;
    this.refusals = page.refusals.map((refusal) => new ReasonResponse(refusal, say));
    this.sessionId = page.sessionId;
    this.general = money(page.generalCents);
    this.risk = money(page.riskCents);
    this.total = MoneyDto.of(addAll(page.rows.map((row) => eur(BigInt(row.amountCents)))));
    this.rows = page.rows.map((row) => new AllocationRowResponse(row, say));
    this.computedAt = page.computedAt;
  }
}

/** What was proposed, by application. */
export function amountsOf(
  amounts: readonly ProposedAmountDto[] = [],
): ReadonlyMap<string, ProposedAmount> {
  return new Map(
    amounts.map(({ applicationId, amount }, index) => [
      applicationId,
      { amount: MoneyDto.toMoney(amount), pointer: `/amounts/${index}` },
    ]),
  );
}

export function money(cents: string): MoneyDto {
  return MoneyDto.of(eur(BigInt(cents)));
}
