import { Injectable } from '@nestjs/common';

import { ANONYMOUS } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';
import {
  codeFilter,
  Cursors,
  dayFilter,
  listing,
  page,
  type ListSource,
  type Page,
} from '#platform/listing';

/** By code; `filter[validFrom][lte]` leaves out what came later. */
export const FIGURE_LISTING = listing({
  filters: {
    code: codeFilter('f.code', /^[a-z0-9]+([.-][a-z0-9]+)*$/),
    validFrom: dayFilter('f.valid_from'),
  },
  sorts: {
    code: { column: 'f.code', neverNull: true },
    validFrom: { column: 'f.valid_from', neverNull: true },
  },
  defaultSort: 'code,-validFrom',
  idColumn: `f.code || f.valid_from::text`,
});

const SOURCE: ListSource = {
  select: `json_build_object('code', f.code, 'value', f.value::text, 'unit', f.unit,
    'validFrom', f.valid_from, 'validTo', f.valid_to, 'source', f.source)`,
  from: 'legal_figures.figure f',
  where: 'true',
};

@Injectable()
export class LegalFiguresQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cursors: Cursors,
  ) {}

  list(query: Record<string, string>): Promise<Page> {
    const request = FIGURE_LISTING.read(query);
    return this.transactions.read(ANONYMOUS, (reader) =>
      page(reader, request, SOURCE, this.cursors),
    );
  }
}
