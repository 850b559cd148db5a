import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { DayField, MoneyDto, MoneyField, TextField } from '#platform/http';

import { canApprovePayments, canFollowPayments } from '../grants.policy';
import { RECOVERY_GROUNDS, type RecoveryGround } from '../grants.types';
import type { RecoveryView } from '../queries/grants.query';
import type { Receipt } from '../services/settle-recovery.service';

const ID = { type: 'string', format: 'uuid' } as const;

export class ReceiveRecoveryRequest {
  @MoneyField({ sign: 'above-zero', description: 'At most what is left.' })
  readonly amount!: MoneyDto;

  @DayField({ description: 'The day it came to the account of the funder.' })
  readonly receivedOn!: string;

  static receiptOf({ amount, receivedOn }: ReceiveRecoveryRequest): Receipt {
    return { amount: MoneyDto.toMoney(amount), receivedOn: asLocalDate(receivedOn) };
  }
}

export class WaiveRecoveryRequest {
  @TextField({ max: 1000, min: 10, description: 'Why it is given up.' })
  readonly reason!: string;
}

@ApiSchema({ name: 'Recovery', description: 'What was paid beyond what is due.' })
export class RecoveryResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly agreementId!: string;

  @ApiProperty(ID)
  readonly funderId!: string;

  @ApiProperty(ID)
  readonly payeeId!: string;

  @ApiProperty({ type: 'string' })
  readonly payee!: string;

  @ApiProperty({ type: 'string', enum: RECOVERY_GROUNDS })
  readonly ground!: RecoveryGround;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly received!: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Given up by the funder.' })
  readonly waived!: MoneyDto;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was given up.' })
  readonly waiver!: string | null;

  @ApiProperty({ type: () => MoneyDto, description: 'Still to come back.' })
  readonly left!: MoneyDto;

  @ApiProperty({ type: 'string', format: 'date-time' })
  readonly askedAt!: string;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: [String], example: ['receive', 'waive'] })
  readonly allowedActions!: readonly string[];

  static of({ view, funderId, isOpen }: RecoveryView, actor: Actor): RecoveryResponse {
    const allowedActions = isOpen
      ? [
          ...(canFollowPayments(actor, funderId) ? ['receive'] : []),
          ...(canApprovePayments(actor, funderId) ? ['waive'] : []),
        ]
      : [];
    const shown: object = { ...view, allowedActions };
    return shown as RecoveryResponse;
  }
}
