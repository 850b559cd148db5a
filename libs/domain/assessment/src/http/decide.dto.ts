import { ApiSchema } from '@nestjs/swagger';

import { asLocalDate } from '#kernel/dates';
import { asId } from '#kernel/ids';
import {
  BooleanField,
  ChoiceField,
  DayField,
  InstantField,
  ListField,
  MoneyDto,
  MoneyField,
  TextField,
  UuidField,
  WholeNumberField,
} from '#platform/http';

import {
  CONDITION_LIFTERS,
  DECISION_OUTCOMES,
  GRANT_POOLS,
  INSTRUMENTS,
  MITIGATIONS,
  type ConditionLifter,
  type DecisionOutcome,
  type GrantPool,
  type Instrument,
  type Mitigation,
} from '../decision.types';
import type { WrittenDecision } from '../services/decide.service';

const ABSENT = { optional: true, nullable: true } as const;

@ApiSchema({ name: 'DecisionReason' })
export class DecisionReasonDto {
  @TextField({ max: 60, description: 'A criterion of the grid.', example: 'cooperation' })
  readonly criterionCode!: string;

  @TextField({ max: 2000, description: 'What the candidates read.' })
  readonly text!: string;
}

@ApiSchema({ name: 'ProposedDecisionLine' })
export class DecisionLineDto {
  @UuidField({ description: 'A funder of the call.' })
  readonly funderId!: string;

  @ChoiceField(INSTRUMENTS, { description: 'One of those that it offers on this call.' })
  readonly instrument!: Instrument;

  @MoneyField({ sign: 'above-zero', description: 'What it gives by this instrument.' })
  readonly amount!: MoneyDto;
}

@ApiSchema({ name: 'ProposedCondition' })
export class ProposedConditionDto {
  @TextField({ max: 2000, description: 'What must be done, as the candidates read it.' })
  readonly text!: string;

  @BooleanField({ description: 'Whether the agreement waits for it.' })
  readonly isBlocking!: boolean;

  @ChoiceField(CONDITION_LIFTERS, { description: 'Who, at the funder, says that it is met.' })
  readonly liftedByRole!: ConditionLifter;

  @DayField({ description: 'By when.' })
  readonly dueOn!: string;
}

@ApiSchema({ name: 'RequestedChange' })
export class RequestedChangeDto {
  @TextField({ max: 60, description: 'A section of the application.', example: 'governance' })
  readonly sectionCode!: string;

  @TextField({ max: 2000, description: 'What to change there.' })
  readonly text!: string;
}

export class DecideRequest {
  @ChoiceField(DECISION_OUTCOMES, {
    description: 'A second wave keeps the file, says what to change, and reopens it once.',
  })
  readonly outcome!: DecisionOutcome;

  @MoneyField({ ...ABSENT, description: 'What is granted; absent unless it is a grant.' })
  readonly amount?: MoneyDto | null;

  @ListField(() => DecisionReasonDto, {
    max: 30,
    description: 'Why, criterion by criterion. A refusal gives one for each.',
  })
  readonly reasons!: readonly DecisionReasonDto[];

  @ChoiceField(GRANT_POOLS, {
    optional: true,
    description: 'The part of the envelope it is taken from; `general` unless told.',
  })
  readonly pool?: GrantPool;

  @ListField(() => DecisionLineDto, {
    ...ABSENT,
    max: 20,
    description: 'By funder and instrument; unless told, in proportion to the shares of funders.',
  })
  readonly lines?: readonly DecisionLineDto[] | null;

  @ListField(() => ProposedConditionDto, {
    optional: true,
    max: 30,
    description: 'For `granted-with-conditions`: at least one.',
  })
  readonly conditions?: readonly ProposedConditionDto[];

  @ListField(MITIGATIONS, {
    optional: true,
    max: MITIGATIONS.length,
    description: 'What makes it reasonable to fund a fragile consortium: at least one is needed.',
  })
  readonly mitigations?: readonly Mitigation[];

  @ListField(() => RequestedChangeDto, {
    optional: true,
    max: 50,
    description: 'For `second-wave`: what to change, section by section.',
  })
  readonly changes?: readonly RequestedChangeDto[];

  @InstantField({ ...ABSENT, description: 'For `second-wave`: until when the file is reopened.' })
  readonly reopensUntil?: string | null;

  @InstantField({ ...ABSENT, description: 'Candidates see nothing before. Absent: at once.' })
  readonly releaseAt?: string | null;
}

export class DecideOneOfManyRequest extends DecideRequest {
  @UuidField({ description: 'The application that is decided on.' })
  readonly applicationId!: string;

  @WholeNumberField({
    min: 1,
    max: 2_147_483_647,
    description: 'Of the assessment, as it was read.',
  })
  readonly version!: number;
}

export class DecideManyRequest {
  @ListField(() => DecideOneOfManyRequest, {
    min: 1,
    max: 200,
    description: 'Each is decided on its own: one that is refused stops no other.',
  })
  readonly decisions!: readonly DecideOneOfManyRequest[];
}

export class RevokeDecisionRequest {
  @TextField({ max: 2000, description: 'Why: kept, and told to whoever knew of the decision.' })
  readonly reason!: string;
}

export class EvidenceConditionRequest {
  @TextField({ max: 2000, description: 'What was done.' })
  readonly note!: string;

  @UuidField({ ...ABSENT, description: 'A file of yours that proves it.' })
  readonly fileId?: string | null;
}

/** What was asked for, as the use case takes it. */
export function writtenDecisionOf(asked: DecideRequest): WrittenDecision {
  const { outcome, reasons, pool = 'general', mitigations = [], changes = [] } = asked;
  return {
    outcome,
    reasons,
    pool,
    mitigations,
    changes,
    amount: present(asked.amount, (amount) => MoneyDto.toMoney(amount)),
    lines: present(asked.lines, (lines) => lines.map(lineOf)),
    conditions: (asked.conditions ?? []).map(({ text, isBlocking, liftedByRole, dueOn }) => ({
      text,
      isBlocking,
      liftedByRole,
      dueOn: asLocalDate(dueOn),
    })),
    reopensUntil: present(asked.reopensUntil, instant),
    releaseAt: present(asked.releaseAt, instant),
  };
}

function lineOf({ funderId, instrument, amount }: DecisionLineDto) {
  return {
    funderId: asId<'Organisation'>(funderId),
    instrument,
    amount: MoneyDto.toMoney(amount),
  };
}

function present<Given, Read>(
  value: Given | null | undefined,
  read: (given: Given) => Read,
): Read | null {
  return value === null || value === undefined ? null : read(value);
}

function instant(text: string): Date {
  return new Date(text);
}
