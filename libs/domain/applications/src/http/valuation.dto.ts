import { ApiSchema } from '@nestjs/swagger';

import { ChoiceField, MoneyDto, MoneyField, PercentField, TextField } from '#platform/http';

import {
  IN_KIND_KINDS,
  IN_KIND_UNITS,
  VALUATION_METHODS,
  type InKindValuation,
} from '../domain/in-kind';

const DECIMALS = /^\d{1,7}(\.\d{1,2})?$/;
const DECIMALS_MAX = 10;
const TEXT_MAX = 200;

@ApiSchema({
  name: 'InKindValuation',
  description: 'How a gift in kind came to be worth its amount: quantity × rate × coefficient.',
})
export class InKindValuationDto {
  @ChoiceField(IN_KIND_KINDS, { description: 'What is given.' })
  readonly kind!: InKindValuation['kind'];

  @TextField({
    max: TEXT_MAX,
    optional: true,
    nullable: true,
    description: 'Who gives it: a group rather than a name.',
  })
  readonly contributor?: string | null;

  @ChoiceField(VALUATION_METHODS, {
    description:
      'Those of the SMIC take their rate from the dated table, as on the first day of the year.',
  })
  readonly method!: InKindValuation['method'];

  @TextField({ max: DECIMALS_MAX, pattern: DECIMALS, description: 'How much.', example: '120' })
  readonly quantity!: string;

  @ChoiceField(IN_KIND_UNITS, { description: 'Of what.' })
  readonly unit!: InKindValuation['unit'];

  @MoneyField({ optional: true, nullable: true, description: 'Per unit, to the cent.' })
  readonly rate?: MoneyDto | null;

  @TextField({
    max: TEXT_MAX,
    optional: true,
    nullable: true,
    description: 'Where the rate comes from: an agreement, a quotation.',
  })
  readonly rateSource?: string | null;

  @TextField({
    max: DECIMALS_MAX,
    pattern: DECIMALS,
    optional: true,
    description: 'Of skill: 1 unless told, 1.5 for skilled and 2.5 for expert work.',
    example: '1.5',
  })
  readonly coefficient?: string;

  @PercentField({
    optional: true,
    nullable: true,
    description: 'Of `smic-charged`: the employer’s contributions.',
  })
  readonly employerRatePct?: string | null;

  static toValuation(dto: InKindValuationDto): InKindValuation {
    const { kind, contributor, method, quantity, unit, rate, rateSource } = dto;
    return {
      kind,
      contributor: contributor ?? null,
      method,
      quantity,
      unit,
      rate: rate?.amount ?? null,
      rateSource: rateSource ?? null,
      coefficient: dto.coefficient ?? '1',
      employerRatePct: dto.employerRatePct ?? null,
    };
  }

  static of({ rate, ...valuation }: InKindValuation): InKindValuationDto {
    return { ...valuation, rate: rate === null ? null : { amount: rate, currency: 'EUR' } };
  }
}
