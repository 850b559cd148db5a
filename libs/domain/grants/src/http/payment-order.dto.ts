import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { asLocalDate, type LocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import { DayField, ListField, MoneyDto, TextField, TranslatedDto } from '#platform/http';

import { ORDER_STATUSES, type InstalmentId, type OrderStatus } from '../grants.types';

const DAY_OR_NONE = { type: 'string', format: 'date', nullable: true } as const;
const INSTANT = { type: 'string', format: 'date-time' } as const;
const ID = { type: 'string', format: 'uuid' } as const;
const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

export class DraftOrdersRequest {
  @ListField('uuid', { max: 200, min: 1, description: 'Instalments that are due.' })
  readonly instalmentIds!: readonly string[];

  static idsOf({ instalmentIds }: DraftOrdersRequest): readonly InstalmentId[] {
    return instalmentIds.map((id) => asId<'Instalment'>(id));
  }
}

export class CancelOrderRequest {
  @TextField({ max: 500, min: 3, description: 'Why it is taken back.' })
  readonly reason!: string;
}

export class SendOrdersRequest {
  @DayField({
    optional: true,
    description: 'The day the bank is to make the transfers; by default the next it can.',
  })
  readonly executionOn?: string;

  static dayOf({ executionOn }: SendOrdersRequest): LocalDate | null {
    return executionOn === undefined ? null : asLocalDate(executionOn);
  }
}

@ApiSchema({ name: 'PaymentOrder' })
export class PaymentOrderResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'VIR-2026-000123' })
  readonly reference!: string;

  @ApiProperty(ID)
  readonly funderId!: string;

  @ApiProperty(ID)
  readonly agreementId!: string;

  @ApiProperty({ type: 'string', description: 'Reference of the agreement.' })
  readonly agreement!: string;

  @ApiProperty(ID)
  readonly instalmentId!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly instalment!: TranslatedDto;

  @ApiProperty(ID)
  readonly payeeId!: string;

  @ApiProperty({ type: 'string' })
  readonly payee!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ type: 'string', description: 'Masked: the file for the bank has it whole.' })
  readonly iban!: string;

  @ApiProperty({ type: 'string' })
  readonly holder!: string;

  @ApiProperty({ type: 'string', enum: ORDER_STATUSES })
  readonly status!: OrderStatus;

  @ApiProperty({ ...ID, nullable: true })
  readonly fileId!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly file!: string | null;

  @ApiProperty(INSTANT)
  readonly draftedAt!: string;

  @ApiProperty(ID)
  readonly draftedById!: string;

  @ApiProperty(TEXT_OR_NONE)
  readonly draftedBy!: string | null;

  @ApiProperty({ ...INSTANT, nullable: true })
  readonly approvedAt!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly approvedBy!: string | null;

  @ApiProperty({ ...DAY_OR_NONE, description: 'When the bank paid it, or gave it back.' })
  readonly settledOn!: string | null;

  @ApiProperty({ ...TEXT_OR_NONE, description: 'Why it was cancelled or returned.' })
  readonly reason!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: [String], example: ['approve'] })
  readonly allowedActions!: readonly string[];
}

@ApiSchema({ name: 'DraftedOrders' })
export class DraftedOrdersResponse {
  @ApiProperty({ type: [String], format: 'uuid' })
  readonly orderIds!: readonly string[];
}

@ApiSchema({ name: 'PaymentFile' })
export class PaymentFileResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty({ type: 'string', example: 'LOT-2026-000123' })
  readonly reference!: string;

  @ApiProperty(ID)
  readonly funderId!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  readonly executionOn!: string;

  @ApiProperty({ type: 'integer' })
  readonly orders!: number;

  @ApiProperty({ type: 'integer', description: 'Orders whose outcome no statement has told yet.' })
  readonly awaited!: number;

  @ApiProperty({ type: () => MoneyDto })
  readonly total!: MoneyDto;

  @ApiProperty({ type: 'string', description: 'Of the file, in hexadecimal.' })
  readonly sha256!: string;

  @ApiProperty(INSTANT)
  readonly madeAt!: string;

  @ApiProperty(TEXT_OR_NONE)
  readonly madeBy!: string | null;
}
