import { Injectable } from '@nestjs/common';

import { asLocalDate, type LocalDate } from '#kernel/dates';
import { parseFraction } from '#kernel/fractions';
import type { Reader } from '#platform/database';

import { LegalFigureUnknown } from '../legal-figures.errors';
import type { FigureUnit, LegalFigure } from '../legal-figures.types';

interface Row {
  readonly code: string;
  readonly value: string;
  readonly unit: FigureUnit;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

const FIGURE = `code, value::text AS value, unit, valid_from::text AS "validFrom",
  valid_to::text AS "validTo", source`;

/** What laws set, as it was on a day: for the modules that reckon with it. */
@Injectable()
export class LegalFigureBook {
  /**
   * The figures of the codes in force on the day, one of each, in one statement.
   *
   * @throws LegalFigureUnknown for the first that is not known
   */
  async on<Code extends string>(
    reader: Reader,
    day: LocalDate,
    codes: readonly Code[],
  ): Promise<Readonly<Record<Code, LegalFigure>>> {
    const rows = await reader.rows<Row>(
      `SELECT DISTINCT ON (code) ${FIGURE} FROM legal_figures.figure
       WHERE code = ANY ($1::text[]) AND valid_from <= $2::date
         AND (valid_to IS NULL OR valid_to >= $2::date)
       ORDER BY code, valid_from DESC`,
      [codes, day],
    );
    const found = new Map(rows.map((row) => [row.code, figureOf(row)]));
    const entries = codes.map((code) => {
      const figure = found.get(code);
      if (figure === undefined) throw new LegalFigureUnknown(code, day);
      return [code, figure] as const;
    });
    return Object.fromEntries(entries) as Record<Code, LegalFigure>;
  }

  /** All figures of a code that hold on some day between the two, the oldest first. */
  async between(
    reader: Reader,
    code: string,
    [first, last]: readonly [LocalDate, LocalDate],
  ): Promise<readonly LegalFigure[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${FIGURE} FROM legal_figures.figure
       WHERE code = $1 AND valid_from <= $3::date AND (valid_to IS NULL OR valid_to >= $2::date)
       ORDER BY valid_from`,
      [code, first, last],
    );
    return rows.map(figureOf);
  }
}

function figureOf({ value, validFrom, validTo, ...row }: Row): LegalFigure {
  return {
    ...row,
    value: parseFraction(value),
    validFrom: asLocalDate(validFrom),
    validTo: validTo === null ? null : asLocalDate(validTo),
  };
}
