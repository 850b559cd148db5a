import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { formatDecimal } from '#kernel/fractions';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DecimalField,
  ListField,
  TextField,
} from '#platform/http';

import { SETTLEMENT_MODES, type Settlement, type SettlementMode } from '../domain/settlement';

import { AMOUNT, euros, PERCENT } from './written';

@ApiSchema({ name: 'SettlementRequest' })
export class SettlementRequest {
  @ChoiceField(SETTLEMENT_MODES, { description: 'RATE unless told.', optional: true })
  readonly mode?: SettlementMode;

  @AmountField({ description: 'The grant.' })
  readonly granted!: string;

  @AmountField({ description: 'Eligible costs that were planned.' })
  readonly budgetedEligible!: string;

  @AmountField({ description: 'Eligible costs that were borne.' })
  readonly actualEligible!: string;

  @AmountField({ description: 'Paid so far.' })
  readonly paid!: string;

  @AmountField({
    description: 'Where no surplus is allowed: costs less other income.',
    optional: true,
    nullable: true,
  })
  readonly need?: string | null;

  @BooleanField({ description: 'FIXED_AMOUNT: whether outputs were reached.', optional: true })
  readonly outputsReached?: boolean;
}

@ApiSchema({ name: 'GrantSettlement' })
export class SettlementResponse {
  @ApiProperty({ type: 'string', example: '50.000000', description: 'Granted ÷ planned costs.' })
  readonly ratePct: string;

  @ApiProperty({ ...AMOUNT, description: 'Costs borne × rate, half up to the cent.' })
  readonly proportional: string;

  @ApiProperty({ ...AMOUNT, description: 'What the grant comes to.' })
  readonly due: string;

  @ApiProperty({ ...AMOUNT, description: 'Still to pay.' })
  readonly balance: string;

  @ApiProperty({ ...AMOUNT, description: 'Paid beyond what is due.' })
  readonly recovery: string;

  @ApiProperty({ type: 'string', nullable: true, enum: ['GRANTED', 'NEED', 'OUTPUTS'] })
  readonly limitedBy: string | null;

  @ApiProperty({ type: 'string', description: 'The formula, with its figures.' })
  readonly rule: string;

  constructor(request: SettlementRequest, found: Settlement) {
    const { num, den } = found.rate;
    this.ratePct = formatDecimal({ num: num * 100n, den }, 6);
    this.proportional = euros(found.proportional);
    this.due = euros(found.due);
    this.balance = euros(found.balance);
    this.recovery = euros(found.recovery);
    this.limitedBy = found.limitedBy;
    this.rule = `min(${request.granted}, ${request.actualEligible} × ${request.granted} ÷ ${request.budgetedEligible}) − ${request.paid}`;
  }
}

export class PlannedShareDto {
  @TextField({ description: 'What it is called.', max: 120, optional: true })
  readonly label?: string;

  @DecimalField({
    ...PERCENT,
    description: 'Of the grant.',
    optional: true,
    nullable: true,
    example: '50',
  })
  readonly pct?: string | null;

  @AmountField({ description: 'Instead of a share.', optional: true, nullable: true })
  readonly amount?: string | null;
}

@ApiSchema({ name: 'InstalmentsRequest' })
export class InstalmentsRequest {
  @AmountField({ description: 'The grant.', sign: 'above-zero' })
  readonly amount!: string;

  @ListField(() => PlannedShareDto, {
    description: 'The last takes what is left.',
    min: 1,
    max: 60,
  })
  readonly shares!: readonly PlannedShareDto[];
}

@ApiSchema({ name: 'PlannedInstalment' })
class PlannedInstalmentResponse {
  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: 'string', nullable: true })
  readonly label!: string | null;

  @ApiProperty(AMOUNT)
  readonly amount!: string;

  @ApiProperty({ type: 'string', enum: ['SHARE', 'AMOUNT', 'REST'] })
  readonly rule!: string;
}

@ApiSchema({ name: 'InstalmentPlan' })
export class InstalmentsResponse {
  @ApiProperty({ type: () => PlannedInstalmentResponse, isArray: true })
  readonly instalments!: readonly PlannedInstalmentResponse[];

  @ApiProperty(AMOUNT)
  readonly total!: string;
}
