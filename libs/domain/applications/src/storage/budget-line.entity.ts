import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, JsonColumn } from '#platform/database';
import type { Instrument } from '#domain/calls';
import type { PartnerId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';
import type { CostBasis } from '../domain/budget';
import type { InKindValuation } from '../domain/in-kind';

/** Copied for each column: TypeORM writes the type of the column into what it is given. */
const PRIMARY_KEY = { primaryKeyConstraintName: 'budget_line_pk' };

@Entity({ schema: 'applications', name: 'budget_line' })
@Check(
  'budget_line_is_in_whole_euros',
  `amount_cents % 100 = 0 AND (amount_cents > 0
    OR amount_cents = 0 AND coalesce(valuation ->> 'method', '') = 'not-valued')`,
)
@Check('budget_line_pays_another_partner', 'counterpart_id <> partner_id')
@Check('budget_line_is_of_a_year', 'year BETWEEN 1 AND 10')
@Check(
  'budget_line_has_a_known_basis',
  `basis IN ('real-cost', 'flat-rate', 'unit-cost', 'lump-sum')`,
)
@Check(
  'budget_line_names_what_it_is_computed_from',
  `(basis = 'real-cost') = (simplified_code IS NULL)`,
)
@Check(
  'budget_line_asks_for_a_known_instrument',
  `instrument IN ('grant', 'operating-grant', 'loan', 'equity')`,
)
export class BudgetLineEntity {
  @PrimaryColumn('uuid', { ...PRIMARY_KEY })
  applicationId!: ApplicationId;

  @PrimaryColumn('uuid', { ...PRIMARY_KEY })
  partnerId!: PartnerId;

  /** From 0, in the order in which the partner wrote them. */
  @PrimaryColumn('integer', { ...PRIMARY_KEY })
  position!: number;

  @Column('text')
  chartCode!: string;

  @Column('text')
  accountCode!: string;

  @Column('text', { nullable: true })
  label!: string | null;

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('uuid', { nullable: true })
  funderId!: OrganisationId | null;

  @Column('boolean')
  isSecured!: boolean;

  @Column('uuid', { nullable: true })
  counterpartId!: PartnerId | null;

  @Column('integer', { default: 1 })
  year!: number;

  @Column('text', { nullable: true })
  workPackageCode!: string | null;

  @Column('text', { nullable: true })
  familyCode!: string | null;

  @Column('text', { default: 'real-cost' })
  basis!: CostBasis;

  @Column('text', { nullable: true })
  simplifiedCode!: string | null;

  @Column('text', { nullable: true })
  quantity!: string | null;

  @Column('text', { nullable: true })
  instrument!: Instrument | null;

  @Column('text', { nullable: true })
  mirrorAccountCode!: string | null;

  @JsonColumn('valuation', { nullable: true })
  valuation!: InKindValuation | null;
}
