import type { LocalDate } from '#kernel/dates';
import type { Fraction } from '#kernel/fractions';

export const FIGURE_UNITS = ['EUR', 'percent', 'days', 'working-days', 'months', 'years'] as const;

export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A rate, ceiling, threshold or term that a law sets, with the days it holds. */
export interface LegalFigure {
  /** Such as `de-minimis.general.ceiling`. */
  readonly code: string;
  /** In its unit: 12.02 of `EUR`, 2.62 of `percent`. */
  readonly value: Fraction;
  readonly unit: FigureUnit;
  readonly validFrom: LocalDate;
  /** The last day; null while no end is known. */
  readonly validTo: LocalDate | null;
  readonly source: string;
}
