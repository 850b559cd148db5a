import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { TextField } from '#platform/http';

import { BUDGET_AXES, type BudgetAxis, type ViewRow } from '../domain/views';

import { BudgetSums } from './budget-sums.dto';

const AXES = BUDGET_AXES.join('|');

export class BudgetViewQuery {
  @TextField({
    max: 60,
    pattern: new RegExp(`^(${AXES})(,(${AXES})){0,2}$`),
    description: `Up to three of ${BUDGET_AXES.join(', ')}, separated by commas.`,
    example: 'partner,year',
  })
  readonly by!: string;

  static toAxes({ by }: BudgetViewQuery): readonly BudgetAxis[] {
    return BUDGET_AXES.filter((axis) => by.split(',').includes(axis));
  }
}

@ApiSchema({ name: 'BudgetViewRow' })
class BudgetViewRowResponse {
  @ApiProperty({
    type: 'array',
    items: { type: 'string', nullable: true },
    description: 'One for each axis, in their order; null: of none, such as of no family.',
  })
  readonly keys: readonly (string | null)[];

  @ApiProperty({ type: () => BudgetSums })
  readonly sums: BudgetSums;

  constructor({ keys, figures }: ViewRow) {
    this.keys = keys;
    this.sums = new BudgetSums(figures);
  }
}

@ApiSchema({
  name: 'BudgetView',
  description:
    'The budget added up along some of its axes. Flows between partners are left out, unless it is by partner.',
})
export class BudgetViewResponse {
  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...BUDGET_AXES] } })
  readonly by: readonly string[];

  @ApiProperty({ type: () => BudgetViewRowResponse, isArray: true })
  readonly rows: readonly BudgetViewRowResponse[];

  constructor(axes: readonly BudgetAxis[], rows: readonly ViewRow[]) {
    this.by = axes;
    this.rows = rows.map((row) => new BudgetViewRowResponse(row));
  }
}
