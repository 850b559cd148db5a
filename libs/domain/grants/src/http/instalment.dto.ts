import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { asLocalDate } from '#kernel/dates';
import { eur } from '#kernel/money';
import type { Refusal } from '#kernel/problems';
import { DayField, MoneyDto, TextField, TranslatedDto } from '#platform/http';
import type { Language, Messages } from '#platform/messages';

import { canFollowPayments } from '../grants.policy';
import { INSTALMENT_STATUSES, type InstalmentStatus } from '../grants.types';
import type { GrantStanding } from '../queries/grants.query';
import type { BlockedInstalment } from '../queries/instalments.query';

import { RecoveryResponse } from './recovery.dto';

const DAY_OR_NONE = { type: 'string', format: 'date', nullable: true } as const;
const ID = { type: 'string', format: 'uuid' } as const;
const TEXT_OR_NONE = { type: 'string', nullable: true } as const;

export class DeclareDueRequest {
  @DayField({ description: 'The day on which what it waits for came about.' })
  readonly dueOn!: string;

  @TextField({ max: 500, min: 3, description: 'What came about: the report accepted, say.' })
  readonly reason!: string;

  static dayOf({ dueOn }: DeclareDueRequest) {
    return asLocalDate(dueOn);
  }
}

export class SuspendPaymentRequest {
  @TextField({ max: 1000, min: 10, description: 'What is missing, for the payee to read.' })
  readonly reason!: string;
}

@ApiSchema({ name: 'GrantInstalment' })
export class InstalmentResponse {
  @ApiProperty(ID)
  readonly id!: string;

  @ApiProperty(ID)
  readonly agreementId!: string;

  @ApiProperty({ type: 'string', description: 'Reference of the agreement.' })
  readonly agreement!: string;

  @ApiProperty({ type: 'string' })
  readonly title!: string;

  @ApiProperty({ type: 'integer' })
  readonly number!: number;

  @ApiProperty({ type: () => TranslatedDto })
  readonly label!: TranslatedDto;

  @ApiProperty({ type: 'string', description: 'What makes it due.', example: 'agreement-in-force' })
  readonly trigger!: string;

  @ApiProperty(ID)
  readonly payeeId!: string;

  @ApiProperty({ type: 'string' })
  readonly payee!: string;

  @ApiProperty(ID)
  readonly funderId!: string;

  @ApiProperty({ type: 'string' })
  readonly funder!: string;

  @ApiProperty({ type: () => MoneyDto })
  readonly amount!: MoneyDto;

  @ApiProperty({ type: 'string', enum: INSTALMENT_STATUSES })
  readonly status!: InstalmentStatus;

  @ApiProperty({ ...DAY_OR_NONE, description: 'When what it waited for came about.' })
  readonly dueOn!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly dueReason!: string | null;

  @ApiProperty({ ...DAY_OR_NONE, description: 'Last day to pay; moves when a suspension ends.' })
  readonly payBy!: string | null;

  @ApiProperty(DAY_OR_NONE)
  readonly suspendedOn!: string | null;

  @ApiProperty(TEXT_OR_NONE)
  readonly suspendedFor!: string | null;

  @ApiProperty(DAY_OR_NONE)
  readonly paidOn!: string | null;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;
}

@ApiSchema({ name: 'PaymentBlocker', description: 'A reason why nothing is paid now.' })
class BlockerResponse {
  @ApiProperty({ type: 'string', example: 'payee-account-missing' })
  readonly code!: string;

  @ApiProperty({ type: () => TranslatedDto })
  readonly sentence!: TranslatedDto;
}

@ApiSchema({ name: 'BlockedGrantInstalment' })
export class BlockedInstalmentResponse extends InstalmentResponse {
  @ApiProperty({ type: [BlockerResponse], description: 'Empty when it can be ordered.' })
  readonly blockers!: readonly BlockerResponse[];

  @ApiProperty({ type: [String], example: ['suspend', 'order'] })
  readonly allowedActions!: readonly string[];

  static of(
    { view, payable, blockers }: BlockedInstalment,
    actor: Actor,
    messages: Messages,
  ): BlockedInstalmentResponse {
    const mayFollow = canFollowPayments(actor, payable.funderId);
    const shown: object = {
      ...view,
      blockers: blockers.map((one) => blockerOf(one, messages)),
      allowedActions: mayFollow ? actionsOn(payable, blockers.length === 0) : [],
    };
    return shown as BlockedInstalmentResponse;
  }
}

@ApiSchema({ name: 'DuePayments' })
export class DuePaymentsResponse {
  @ApiProperty({
    type: [BlockedInstalmentResponse],
    description: 'The soonest first, at most 200.',
  })
  readonly instalments!: readonly BlockedInstalmentResponse[];

  @ApiProperty({ type: 'boolean', description: 'Whether others are due later than these.' })
  readonly hasMore!: boolean;
}

@ApiSchema({ name: 'GrantPayments', description: 'Where the money of an agreement stands.' })
export class GrantPaymentsResponse {
  @ApiProperty(ID)
  readonly agreementId: string;

  @ApiProperty({ type: 'string' })
  readonly reference: string;

  @ApiProperty(ID)
  readonly funderId: string;

  @ApiProperty({ type: 'string' })
  readonly funder: string;

  @ApiProperty({ type: 'boolean', description: 'Whether the lead is paid for all.' })
  readonly isPaidThroughLead: boolean;

  @ApiProperty({ type: () => MoneyDto })
  readonly granted: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Of the instalments that the caller sees.' })
  readonly planned: MoneyDto;

  @ApiProperty({ type: () => MoneyDto, description: 'Due, with no order under way.' })
  readonly due: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly ordered: MoneyDto;

  @ApiProperty({ type: () => MoneyDto })
  readonly paid: MoneyDto;

  @ApiProperty({ type: [BlockedInstalmentResponse] })
  readonly instalments: readonly BlockedInstalmentResponse[];

  @ApiProperty({ type: [RecoveryResponse], description: 'What was paid beyond what is due.' })
  readonly recoveries: readonly RecoveryResponse[];

  constructor(
    standing: GrantStanding,
    instalments: readonly BlockedInstalmentResponse[],
    recoveries: readonly RecoveryResponse[],
  ) {
    this.agreementId = standing.agreementId;
    this.reference = standing.reference;
    this.funderId = standing.funderId;
    this.funder = standing.funder;
    this.isPaidThroughLead = standing.isPaidThroughLead;
    this.granted = moneyOf(standing.granted);
    this.planned = moneyOf(standing.planned);
    this.due = moneyOf(standing.due);
    this.ordered = moneyOf(standing.ordered);
    this.paid = moneyOf(standing.paid);
    this.instalments = instalments;
    this.recoveries = recoveries;
  }
}

function actionsOn(
  { status, suspendedOn }: BlockedInstalment['payable'],
  isFree: boolean,
): readonly string[] {
  if (status === 'planned') return ['declare-due'];
  if (status !== 'due') return [];
  return [suspendedOn === null ? 'suspend' : 'resume', ...(isFree ? ['order'] : [])];
}

function blockerOf({ code, params }: Refusal, messages: Messages): BlockerResponse {
  const say = (language: Language) => messages.say(language, `grants.${code}`, params);
  return { code, sentence: { fr: say('fr'), en: say('en') } };
}

function moneyOf(cents: string): MoneyDto {
  return MoneyDto.of(eur(BigInt(cents)));
}
