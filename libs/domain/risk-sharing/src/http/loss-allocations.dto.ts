import { ApiSchema } from '@nestjs/swagger';

import {
  AmountField,
  ChoiceField,
  DecimalField,
  ListField,
  ObjectField,
  TextField,
  WholeNumberField,
} from '#platform/http';

import {
  CAP_BASES,
  GUARANTEE_BASES,
  RECOVERY_RULES,
  RISK_EVENT_TYPES,
  UNPAID_CLAIMS,
  type CapBasis,
  type Guarantee,
  type RecoveryRule,
  type RiskAgreement,
  type RiskEventType,
} from '../risk-sharing.types';

const ID = { description: 'Chosen by the caller; unique among all.', max: 80 };
const PERCENT = { min: '0', max: '100', orRatio: true, example: '65' } as const;
const OPEN = { optional: true, nullable: true } as const;

export class LenderDto {
  @TextField(ID)
  readonly id!: string;

  @DecimalField({ ...PERCENT, description: 'Of what lenders retain.' })
  readonly participationPct!: string;
}

export class CounterGuaranteeDto {
  @TextField(ID)
  readonly id!: string;

  @DecimalField({ ...PERCENT, description: 'Of what the guarantor pays.' })
  readonly quotityPct!: string;

  @AmountField({ ...OPEN, description: 'What it may still pay; null: without limit.' })
  readonly headroom?: string | null;
}

export class GuaranteeDto {
  @TextField(ID)
  readonly id!: string;

  @DecimalField({ ...PERCENT, description: 'Of the loss.' })
  readonly quotityPct!: string;

  @ChoiceField(GUARANTEE_BASES, {
    description: 'Of the loss, or of what the guarantees before it left. LOSS unless told.',
    optional: true,
  })
  readonly base?: Guarantee['base'];

  @AmountField({ ...OPEN, description: 'The most it pays on one loan.' })
  readonly ceilingPerClaim?: string | null;

  @AmountField({ ...OPEN, description: 'The most it pays over all loans.' })
  readonly portfolioCap?: string | null;

  @TextField({ description: '`POOL`, or the one lender that is covered.', max: 80, optional: true })
  readonly beneficiary?: string;

  @WholeNumberField({ description: 'Who is called first.', min: 0, max: 1_000, optional: true })
  readonly order?: number;

  @ObjectField(() => CounterGuaranteeDto, { ...OPEN, description: 'Who stands behind it.' })
  readonly counterGuarantee?: CounterGuaranteeDto | null;
}

export class TrancheParticipantDto {
  @TextField({ description: 'A lender, a guarantee, or another party.', max: 80 })
  readonly id!: string;

  @DecimalField({ ...PERCENT, description: 'Of the tranche.' })
  readonly weightPct!: string;
}

export class TrancheDto {
  @TextField(ID)
  readonly id!: string;

  @AmountField({ ...OPEN, description: 'Null for the last: all that is left.', sign: 'above-zero' })
  readonly size?: string | null;

  @ListField(() => TrancheParticipantDto, {
    description: 'None: guarantees and lenders share it.',
    max: 60,
    optional: true,
  })
  readonly participants?: readonly TrancheParticipantDto[];
}

export class RiskEventDto {
  @ChoiceField(RISK_EVENT_TYPES, { description: 'What happened.' })
  readonly type!: RiskEventType;

  @TextField({ description: 'Which loan; one and the same unless told.', max: 80, optional: true })
  readonly loan?: string;

  @AmountField({ description: 'Lost, called, recovered; for a true-up, the final loss.' })
  readonly amount!: string;

  @AmountField({ description: 'Added to a loss, deducted from a recovery.', optional: true })
  readonly costs?: string;
}

@ApiSchema({ name: 'LossAllocationsRequest' })
export class LossAllocationsRequest {
  @ListField(() => LenderDto, { description: 'Who lends together.', min: 1, max: 60 })
  readonly lenders!: readonly LenderDto[];

  @ListField(() => GuaranteeDto, { description: 'Who guarantees.', max: 60, optional: true })
  readonly guarantees?: readonly GuaranteeDto[];

  @ListField(() => TrancheDto, {
    description: 'Layers of the loss, the first to lose first.',
    max: 30,
    optional: true,
  })
  readonly tranches?: readonly TrancheDto[];

  @ChoiceField(RECOVERY_RULES, { description: 'How recoveries are shared.', optional: true })
  readonly recoveryRule?: RecoveryRule;

  @ChoiceField(CAP_BASES, { description: 'NET_OF_RECOVERIES unless told.', optional: true })
  readonly capBasis?: CapBasis;

  @ChoiceField(UNPAID_CLAIMS, {
    description: 'What becomes of claims beyond a cap once recoveries free it. LAPSE unless told.',
    optional: true,
  })
  readonly unpaidClaims?: RiskAgreement['unpaidClaims'];

  @ListField(() => RiskEventDto, { description: 'In their order.', min: 1, max: 500 })
  readonly events!: readonly RiskEventDto[];
}
