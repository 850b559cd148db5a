import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { formatDecimal } from '#kernel/fractions';
import { eur, formatEur } from '#kernel/money';
import { AmountField, DecimalField, ListField, TextField } from '#platform/http';

import type { GuaranteedAmount } from '../domain/guarantee-amounts';

const PERCENT = { min: '0', max: '100', orRatio: true } as const;
const AMOUNT = { type: 'string', example: '65000.00' } as const;

const euros = (cents: bigint) => formatEur(eur(cents));

@ApiSchema({ name: 'GuaranteeCapRequest' })
export class GuaranteeCapRequest {
  @AmountField({ description: 'What the portfolio lends.' })
  readonly portfolioVolume!: string;

  @DecimalField({ ...PERCENT, description: 'Guaranteed of each loan.', example: '80' })
  readonly guaranteeRatePct!: string;

  @DecimalField({ ...PERCENT, description: 'Of what is guaranteed.', example: '20' })
  readonly capRatePct!: string;
}

@ApiSchema({ name: 'GuaranteeCap' })
export class GuaranteeCapResponse {
  @ApiProperty({ ...AMOUNT, description: 'Volume × guarantee rate.' })
  readonly guaranteedVolume: string;

  @ApiProperty({ ...AMOUNT, description: 'The most that is paid: that, × cap rate. Half up.' })
  readonly capAmount: string;

  constructor(guaranteedVolume: bigint, cap: bigint) {
    this.guaranteedVolume = euros(guaranteedVolume);
    this.capAmount = euros(cap);
  }
}

@ApiSchema({ name: 'GuaranteedAmountRequest' })
export class GuaranteedAmountRequest {
  @AmountField({ description: 'What is lent.', sign: 'above-zero' })
  readonly loan!: string;

  @DecimalField({ ...PERCENT, description: 'Guaranteed of it.', example: '65' })
  readonly quotityPct!: string;

  @AmountField({ description: 'The most that is guaranteed.', optional: true, nullable: true })
  readonly ceiling?: string | null;

  @DecimalField({ ...PERCENT, description: 'Of the guaranteed amount, once.', optional: true })
  readonly feeRatePct?: string;

  @DecimalField({ ...PERCENT, description: 'Of the loan, to the mutual fund.', optional: true })
  readonly mutualisationPct?: string;
}

@ApiSchema({ name: 'GuaranteedAmount' })
export class GuaranteedAmountResponse {
  @ApiProperty(AMOUNT)
  readonly guaranteed: string;

  @ApiProperty({
    type: 'string',
    example: '50.000000',
    description: 'Of the loan, after the ceiling.',
  })
  readonly effectiveQuotityPct: string;

  @ApiProperty(AMOUNT)
  readonly fee: string;

  @ApiProperty(AMOUNT)
  readonly mutualisation: string;

  @ApiProperty({ ...AMOUNT, description: 'At the risk of the lender alone.' })
  readonly retained: string;

  constructor(found: GuaranteedAmount) {
    const { num, den } = found.effectiveQuotity;
    this.guaranteed = euros(found.guaranteed);
    this.effectiveQuotityPct = formatDecimal({ num: num * 100n, den }, 6);
    this.fee = euros(found.fee);
    this.mutualisation = euros(found.mutualisation);
    this.retained = euros(found.retained);
  }
}

export class BorneDto {
  @TextField({ description: 'Who.', max: 80 })
  readonly id!: string;

  @AmountField({ description: 'What it bore of the loss.' })
  readonly amount!: string;
}

@ApiSchema({ name: 'RecoveriesRequest' })
export class RecoveriesRequest {
  @AmountField({ description: 'What came back, costs deducted.' })
  readonly recovery!: string;

  @ListField(() => BorneDto, { description: 'Who bore what.', min: 1, max: 100 })
  readonly borne!: readonly BorneDto[];
}

@ApiSchema({ name: 'RecoveryShare' })
class RecoveryShareResponse {
  @ApiProperty({ type: 'string' })
  readonly id: string;

  @ApiProperty(AMOUNT)
  readonly borne: string;

  @ApiProperty(AMOUNT)
  readonly amount: string;

  constructor(id: string, borne: bigint, amount: bigint) {
    this.id = id;
    this.borne = euros(borne);
    this.amount = euros(amount);
  }
}

@ApiSchema({ name: 'Recoveries' })
export class RecoveriesResponse {
  @ApiProperty({ type: () => RecoveryShareResponse, isArray: true })
  readonly shares: readonly RecoveryShareResponse[];

  @ApiProperty({ ...AMOUNT, description: 'Beyond what all bore: the borrower’s.' })
  readonly surplus: string;

  constructor(
    shares: readonly { readonly id: string; readonly borne: bigint; readonly amount: bigint }[],
    surplus: bigint,
  ) {
    this.shares = shares.map(
      ({ id, borne, amount }) => new RecoveryShareResponse(id, borne, amount),
    );
    this.surplus = euros(surplus);
  }
}
