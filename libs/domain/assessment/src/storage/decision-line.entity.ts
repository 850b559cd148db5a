import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { DecisionId } from '../assessment.types';
import type { DecisionLine, Instrument } from '../decision.types';

@Entity({ schema: 'assessment', name: 'decision_line' })
@Unique('one_line_per_funder_and_instrument', ['decisionId', 'funderId', 'instrument'])
@Check('decision_line_gives_something', 'amount_cents > 0')
@Check(
  'decision_line_instrument_is_known',
  `instrument IN ('grant', 'operating-grant', 'loan', 'guarantee', 'equity')`,
)
export class DecisionLineEntity implements DecisionLine {
  @PrimaryColumn('uuid', { name: 'decision_id', primaryKeyConstraintName: 'decision_line_pk' })
  decisionId!: DecisionId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'decision_line_pk' })
  position!: number;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  instrument!: Instrument;

  @EurColumn('amount_cents')
  amount!: Money;
}
