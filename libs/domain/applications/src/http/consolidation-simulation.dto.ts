import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { AmountField, ListField, TextField } from '#platform/http';

const AMOUNT = { type: 'string', example: '119500.00' } as const;

export class SimulatedLineDto {
  @TextField({
    description: 'By its number: `60` to `69`, `70` to `79`, `86…`, `87…`; or `indirect`, `own`.',
    max: 12,
    pattern: /^([67]\d{1,5}|8[67]\d{0,4}|indirect|own)$/,
  })
  readonly account!: string;

  @AmountField({ description: 'Of the line.' })
  readonly amount!: string;

  @TextField({
    description: 'The partner that is paid, or that pays.',
    max: 80,
    optional: true,
    nullable: true,
  })
  readonly counterpartId?: string | null;
}

export class SimulatedPartnerDto {
  @TextField({ description: 'Chosen by the caller; unique in the list.', max: 80 })
  readonly id!: string;

  @ListField(() => SimulatedLineDto, { description: 'Its budget.', max: 2_000 })
  readonly lines!: readonly SimulatedLineDto[];
}

@ApiSchema({ name: 'BudgetConsolidationRequest' })
export class BudgetConsolidationRequest {
  @ListField(() => SimulatedPartnerDto, { description: 'Who applies together.', min: 1, max: 60 })
  readonly partners!: readonly SimulatedPartnerDto[];
}

@ApiSchema({ name: 'SimulatedAccount' })
export class SimulatedAccountResponse {
  @ApiProperty({ type: 'string', example: '62' })
  readonly account!: string;

  @ApiProperty({ ...AMOUNT, description: 'Of all partners.' })
  readonly gross!: string;

  @ApiProperty({ ...AMOUNT, description: 'Between partners.' })
  readonly internal!: string;

  @ApiProperty({ ...AMOUNT, description: 'Gross less internal.' })
  readonly net!: string;
}

@ApiSchema({ name: 'SimulatedFlow' })
export class SimulatedFlowResponse {
  @ApiProperty({ type: 'string' })
  readonly payerId!: string;

  @ApiProperty({ type: 'string' })
  readonly payeeId!: string;

  @ApiProperty({ ...AMOUNT, description: 'As who pays has it.' })
  readonly paid!: string;

  @ApiProperty({ ...AMOUNT, description: 'As who is paid has it.' })
  readonly received!: string;

  @ApiProperty({ type: 'boolean' })
  readonly isMirrored!: boolean;
}

@ApiSchema({ name: 'SimulatedPartnerFigures' })
export class SimulatedFiguresResponse {
  @ApiProperty({ type: 'string', nullable: true, description: 'Null for all together.' })
  readonly id!: string | null;

  @ApiProperty(AMOUNT)
  readonly expenses!: string;

  @ApiProperty(AMOUNT)
  readonly income!: string;

  @ApiProperty({ ...AMOUNT, description: 'Accounts 86.' })
  readonly inKindUsed!: string;

  @ApiProperty({ ...AMOUNT, description: 'Accounts 87.' })
  readonly inKindGiven!: string;

  @ApiProperty({ type: 'boolean', description: 'In cash and in kind alike.' })
  readonly isBalanced!: boolean;
}

@ApiSchema({
  name: 'BudgetConsolidation',
  description: 'Sum of partners − what they pay one another.',
})
export class BudgetConsolidationResponse {
  @ApiProperty({ type: () => SimulatedFiguresResponse })
  readonly gross!: SimulatedFiguresResponse;

  @ApiProperty({ type: () => SimulatedFiguresResponse })
  readonly consolidated!: SimulatedFiguresResponse;

  @ApiProperty({ type: () => SimulatedAccountResponse, isArray: true })
  readonly accounts!: readonly SimulatedAccountResponse[];

  @ApiProperty({ type: () => SimulatedFlowResponse, isArray: true })
  readonly flows!: readonly SimulatedFlowResponse[];

  @ApiProperty({ type: () => SimulatedFiguresResponse, isArray: true })
  readonly partners!: readonly SimulatedFiguresResponse[];
}
