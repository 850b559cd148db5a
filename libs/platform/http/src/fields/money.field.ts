import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';

import { formatEur, isEurText, parseEur, type Money } from '#kernel/money';

import { field, type FieldFault, type FieldOptions } from './field';
import { checkKeys, isPlainObject } from './object.check';

/** An amount on the wire: decimal text, never a number that could lose a cent. */
export class MoneyDto {
  @ApiProperty({
    type: 'string',
    pattern: '^-?(0|[1-9]\\d{0,9})\\.\\d{2}$',
    example: '15000.00',
    description: 'Two decimals, a dot, no spaces.',
  })
  readonly amount!: string;

  @ApiProperty({ type: 'string', enum: ['EUR'], example: 'EUR', description: 'ISO 4217.' })
  readonly currency!: 'EUR';

  static of(money: Money): MoneyDto {
    return { amount: formatEur(money), currency: money.currency };
  }

  /** Asserts what `@MoneyField` has checked. */
  static toMoney({ amount }: MoneyDto): Money {
    return parseEur(amount);
  }
}

export interface MoneyFieldOptions extends FieldOptions {
  /** `zero-or-more` unless told. */
  readonly sign?: 'any' | 'zero-or-more' | 'above-zero';
}

export function MoneyField(options: MoneyFieldOptions): PropertyDecorator {
  const { sign = 'zero-or-more' } = options;
  return field(
    options,
    { type: () => MoneyDto },
    (value) => {
      if (!isPlainObject(value)) return [{ code: 'not-an-object' }];
      return [
        ...checkKeys(value, ['amount', 'currency']),
        ...checkAmount(value['amount'], sign),
        ...checkCurrency(value['currency']),
      ];
    },
    Type(() => MoneyDto),
  );
}

function checkAmount(
  amount: unknown,
  sign: NonNullable<MoneyFieldOptions['sign']>,
): readonly FieldFault[] {
  const at = '/amount';
  if (amount === undefined || amount === null) return [{ code: 'required', at }];
  if (typeof amount !== 'string' || !isEurText(amount)) return [{ code: 'amount-malformed', at }];
  const { cents } = parseEur(amount);
  if (sign === 'above-zero' && cents <= 0n) return [{ code: 'amount-not-above-zero', at }];
  return sign === 'zero-or-more' && cents < 0n ? [{ code: 'amount-negative', at }] : [];
}

function checkCurrency(currency: unknown): readonly FieldFault[] {
  const at = '/currency';
  if (currency === undefined || currency === null) return [{ code: 'required', at }];
  return currency === 'EUR' ? [] : [{ code: 'currency-unknown', at }];
}
