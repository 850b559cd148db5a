import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { eur, formatEur } from '#kernel/money';
import { AmountField, ChoiceField, DayField, ListField, TextField } from '#platform/http';

import {
  COMPONENTS,
  PHASES,
  type AllocatedPayment,
  type Component,
  type ItemShare,
  type Phase,
} from '../domain/payment-allocation';

export class DebtItemDto {
  @TextField({ description: 'Chosen by the caller; unique in the list.', max: 80 })
  readonly id!: string;

  @DayField({ description: 'When it is due.' })
  readonly dueDate!: string;

  @ChoiceField(COMPONENTS, { description: 'What it is.' })
  readonly component!: Component;

  @AmountField({ description: 'Still owed.' })
  readonly amount!: string;
}

export class AllocationStepDto {
  @ChoiceField(PHASES, { description: 'Where the due date stands on the day of the payment.' })
  readonly phase!: Phase;

  @ChoiceField(COMPONENTS, { description: 'What is paid.' })
  readonly component!: Component;
}

export class PaymentDto {
  @TextField({ description: 'Chosen by the caller; unique in the list.', max: 80 })
  readonly id!: string;

  @DayField({ description: 'When it arrived.' })
  readonly date!: string;

  @AmountField({ description: 'What arrived.', sign: 'above-zero' })
  readonly amount!: string;
}

@ApiSchema({ name: 'PaymentAllocationsRequest' })
export class PaymentAllocationsRequest {
  @ListField(() => DebtItemDto, { description: 'What is owed.', max: 1_000 })
  readonly items!: readonly DebtItemDto[];

  @ListField(() => AllocationStepDto, {
    description:
      'What is paid first. Unless told: past due, due, in advance; in each, costs, penalties, fees, interest, principal.',
    min: 1,
    max: PHASES.length * COMPONENTS.length,
    optional: true,
  })
  readonly order?: readonly AllocationStepDto[];

  @ListField(() => PaymentDto, { description: 'What arrived.', min: 1, max: 200 })
  readonly payments!: readonly PaymentDto[];
}

@ApiSchema({ name: 'PaymentAllocationShare' })
class ShareResponse {
  @ApiProperty({ type: 'string' })
  readonly itemId: string;

  @ApiProperty({ type: 'string', enum: [...PHASES] })
  readonly phase: Phase;

  @ApiProperty({ type: 'string', enum: [...COMPONENTS] })
  readonly component: Component;

  @ApiProperty({ type: 'string', example: '125.00' })
  readonly amount: string;

  @ApiProperty({ type: 'string', example: '0.00', description: 'Still owed of the item.' })
  readonly left: string;

  constructor({ item, phase, cents, left }: ItemShare) {
    this.itemId = item.id;
    this.phase = phase;
    this.component = item.component;
    this.amount = formatEur(eur(cents));
    this.left = formatEur(eur(left));
  }
}

@ApiSchema({ name: 'AllocatedPayment' })
class AllocatedPaymentResponse {
  @ApiProperty({ type: 'string' })
  readonly id: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly date: string;

  @ApiProperty({ type: 'string', example: '898.43' })
  readonly amount: string;

  @ApiProperty({ type: () => ShareResponse, isArray: true, description: 'In the order followed.' })
  readonly shares: readonly ShareResponse[];

  @ApiProperty({ type: 'string', example: '0.00', description: 'Waits in suspense.' })
  readonly unallocated: string;

  constructor({ payment, shares, unallocated }: AllocatedPayment) {
    this.id = payment.id;
    this.date = payment.day;
    this.amount = formatEur(eur(payment.cents));
    this.shares = shares.map((share) => new ShareResponse(share));
    this.unallocated = formatEur(eur(unallocated));
  }
}

@ApiSchema({ name: 'PaymentAllocations' })
export class PaymentAllocationsResponse {
  @ApiProperty({ type: () => AllocatedPaymentResponse, isArray: true })
  readonly payments: readonly AllocatedPaymentResponse[];

  constructor(payments: readonly AllocatedPayment[]) {
    this.payments = payments.map((payment) => new AllocatedPaymentResponse(payment));
  }
}
