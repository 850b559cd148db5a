import {
  compare,
  isDecimalText,
  isFractionText,
  parseFraction,
  type Fraction,
} from '#kernel/fractions';
import { parseEur, type Money } from '#kernel/money';

import { field, type FieldCheck, type FieldOptions } from './field';

export interface DecimalFieldOptions extends FieldOptions {
  /** As text, both included: `0`, `100`. */
  readonly min: string;
  readonly max: string;
  /** Whether `1/3` is taken as well as `0.25`. */
  readonly orRatio?: true;
}

/** Euros and at most two decimals, since programs write `12`, `12.5` and `12.50` alike. */
const AMOUNT_TEXT = /^-?(0|[1-9]\d{0,9})(\.\d{1,2})?$/;

/** An exact number as text, `4.25`; read it with `parseFraction`. */
export function DecimalField(options: DecimalFieldOptions): PropertyDecorator {
  const { min, max, orRatio } = options;
  const pattern = orRatio === true ? '^-?\\d+(\\.\\d+|/[1-9]\\d*)?$' : '^-?\\d+(\\.\\d+)?$';
  return field(options, { type: 'string', pattern }, checkDecimal(min, max, orRatio === true));
}

/** Euros as text, `15000.00`; read them with `centsIn`. */
export function AmountField(
  options: FieldOptions & { readonly sign?: 'any' | 'zero-or-more' | 'above-zero' },
): PropertyDecorator {
  const { sign = 'zero-or-more' } = options;
  return field(
    { example: '15000.00', ...options },
    { type: 'string', pattern: AMOUNT_TEXT.source },
    checkAmountText(sign),
  );
}

/** Reads `12`, `12.5` or `12.50`. Asserts what `AmountField` has checked. */
export function moneyIn(text: string): Money {
  const [whole = '0', decimals = ''] = text.split('.');
  return parseEur(`${whole}.${decimals.padEnd(2, '0')}`);
}

function checkDecimal(min: string, max: string, orRatio: boolean): FieldCheck {
  const [lowest, highest] = [parseFraction(min), parseFraction(max)];
  return (value) => {
    if (typeof value !== 'string')
      return [{ code: orRatio ? 'ratio-malformed' : 'decimal-malformed' }];
    if (!(orRatio ? isFractionText(value) : isDecimalText(value)))
      return [{ code: orRatio ? 'ratio-malformed' : 'decimal-malformed' }];
    return isBetween(parseFraction(value), lowest, highest)
      ? []
      : [{ code: 'decimal-out-of-range', params: { min, max } }];
  };
}

function isBetween(value: Fraction, lowest: Fraction, highest: Fraction): boolean {
  return compare(value, lowest) >= 0 && compare(value, highest) <= 0;
}

export function checkAmountText(sign: 'any' | 'zero-or-more' | 'above-zero'): FieldCheck {
  return (value) => {
    if (typeof value !== 'string' || !AMOUNT_TEXT.test(value))
      return [{ code: 'amount-text-malformed' }];
    const { cents } = moneyIn(value);
    if (sign === 'above-zero' && cents <= 0n) return [{ code: 'amount-not-above-zero' }];
    return sign === 'zero-or-more' && cents < 0n ? [{ code: 'amount-negative' }] : [];
  };
}
