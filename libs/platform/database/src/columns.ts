import { Column } from 'typeorm';

import { eur, type Money } from '#kernel/money';
import type { Rate } from '#kernel/rates';

export interface ColumnChoices {
  readonly nullable?: true;
}

/** An amount, kept as cents in a `bigint`: name the column `…_cents`. */
export function EurColumn(name: string, choices: ColumnChoices = {}): PropertyDecorator {
  return Column('bigint', { name, ...choices, transformer: { to: centsOf, from: moneyOf } });
}

/** A share, kept as parts per million in an `integer`: name the column `…_ppm`. */
export function PpmColumn(name: string, choices: ColumnChoices = {}): PropertyDecorator {
  return Column('integer', { name, ...choices, transformer: { to: ppmOf, from: rateOf } });
}

/** An instant (`Date`), the same for everyone. */
export function InstantColumn(name: string, choices: ColumnChoices = {}): PropertyDecorator {
  return Column('timestamptz', { name, ...choices });
}

/** A day of the calendar (`LocalDate`), without a time zone. */
export function DayColumn(name: string, choices: ColumnChoices = {}): PropertyDecorator {
  return Column('date', { name, ...choices });
}

/** A document that is read and written whole. */
export function JsonColumn(name: string, choices: ColumnChoices = {}): PropertyDecorator {
  return Column('jsonb', { name, ...choices });
}

function centsOf(amount: Money | null | undefined): string | null | undefined {
  return amount === null || amount === undefined ? amount : amount.cents.toString();
}

function moneyOf(cents: string | null): Money | null {
  return cents === null ? null : eur(BigInt(cents));
}

function ppmOf(rate: Rate | null | undefined): number | null | undefined {
  return rate === null || rate === undefined ? rate : Number(rate.ppm);
}

function rateOf(ppm: number | null): Rate | null {
  return ppm === null ? null : { ppm: BigInt(ppm) };
}
