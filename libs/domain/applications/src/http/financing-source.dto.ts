import { ApiSchema } from '@nestjs/swagger';

import {
  ChoiceField,
  ListField,
  MoneyDto,
  MoneyField,
  ObjectField,
  PercentField,
  TextField,
  UuidField,
} from '#platform/http';
import { INSTRUMENTS, type Instrument } from '#domain/calls';

import {
  AID_BASES,
  PROMISE_STATUSES,
  SOURCE_KINDS,
  type FinancingSource,
  type PromiseStatus,
} from '../domain/financing-plan';

import { idIn } from './budget-line.dto';

const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE_MAX = 40;
const LABEL_MAX = 200;
const CONDITION_MAX = 1000;
const SOURCES_MAX = 100;

const maybe = { optional: true, nullable: true } as const;

@ApiSchema({
  name: 'SourceCondition',
  description:
    'What another source must have first, secured: an amount, a share of costs, or both.',
})
class SourceConditionDto {
  @TextField({ max: CODE_MAX, pattern: CODE, description: 'The other source.', example: 'region' })
  readonly source!: string;

  @MoneyField({ sign: 'above-zero', ...maybe, description: 'At least that amount.' })
  readonly atLeast?: MoneyDto | null;

  @PercentField({ ...maybe, description: 'At least that share of all costs.', example: '40' })
  readonly atLeastPct?: string | null;

  static of({ source, atLeast, atLeastPct }: NonNullable<FinancingSource['condition']>) {
    return { source, atLeast: atLeast === null ? null : MoneyDto.of(atLeast), atLeastPct };
  }
}

@ApiSchema({ name: 'FinancingSource', description: 'A source, and the state of its promise.' })
export class FinancingSourceDto {
  @TextField({
    max: CODE_MAX,
    pattern: CODE,
    description: 'Kebab-case, chosen by who writes: conditions name it.',
    example: 'region',
  })
  readonly code!: string;

  @ChoiceField(SOURCE_KINDS, { description: 'Whose money it is.' })
  readonly kind!: FinancingSource['kind'];

  @UuidField({ ...maybe, description: 'The funder, if registered here.' })
  readonly funderId?: string | null;

  @TextField({ max: LABEL_MAX, ...maybe, description: 'Its name, if it is not registered here.' })
  readonly label?: string | null;

  @UuidField({ ...maybe, description: 'The partner that receives it; null: all together.' })
  readonly partnerId?: string | null;

  @ChoiceField(INSTRUMENTS, { ...maybe, description: 'What it comes as.' })
  readonly instrument?: Instrument | null;

  @MoneyField({ sign: 'above-zero', description: 'How much.' })
  readonly amount!: MoneyDto;

  @ChoiceField(PROMISE_STATUSES, { description: 'How far the promise has come.' })
  readonly status!: PromiseStatus;

  @TextField({ max: CONDITION_MAX, ...maybe, description: 'A condition, in words.' })
  readonly conditionText?: string | null;

  @ObjectField(() => SourceConditionDto, { ...maybe, description: 'A condition, as data.' })
  readonly condition?: SourceConditionDto | null;

  @ChoiceField(AID_BASES, { optional: true, description: '`none` unless told.' })
  readonly aidBasis?: FinancingSource['aidBasis'];

  static toSource(dto: FinancingSourceDto): FinancingSource {
    const { code, kind, label, instrument, amount, status, conditionText, condition } = dto;
    return {
      code,
      kind,
      funderId: idIn<'Organisation'>(dto.funderId),
      label: label ?? null,
      partnerId: idIn<'Partner'>(dto.partnerId),
      instrument: instrument ?? null,
      amount: MoneyDto.toMoney(amount),
      status,
      conditionText: conditionText ?? null,
      condition: conditionIn(condition),
      aidBasis: dto.aidBasis ?? 'none',
    };
  }

  static of({ amount, condition, ...source }: FinancingSource): FinancingSourceDto {
    return {
      ...source,
      amount: MoneyDto.of(amount),
      condition: condition === null ? null : SourceConditionDto.of(condition),
    };
  }
}

function conditionIn(dto: SourceConditionDto | null | undefined): FinancingSource['condition'] {
  if (dto === null || dto === undefined) return null;
  const { source, atLeast, atLeastPct } = dto;
  return {
    source,
    atLeast: atLeast === null || atLeast === undefined ? null : MoneyDto.toMoney(atLeast),
    atLeastPct: atLeastPct ?? null,
  };
}

export class SaveFinancingRequest {
  @ListField(() => FinancingSourceDto, {
    max: SOURCES_MAX,
    description: 'All sources: what is not here is gone.',
  })
  readonly sources!: FinancingSourceDto[];
}

export class MovePromiseRequest {
  @ChoiceField(PROMISE_STATUSES, { description: 'How far the promise has come.' })
  readonly status!: PromiseStatus;

  @TextField({ max: CONDITION_MAX, ...maybe, description: 'How one knows.' })
  readonly note?: string | null;
}
