import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn } from '#platform/database';
import type { PartnerId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';

/** Copied for each column: TypeORM writes the type of the column into what it is given. */
const PRIMARY_KEY = { primaryKeyConstraintName: 'budget_line_pk' };

@Entity({ schema: 'applications', name: 'budget_line' })
@Check('budget_line_is_in_whole_euros', 'amount_cents > 0 AND amount_cents % 100 = 0')
@Check('budget_line_pays_another_partner', 'counterpart_id <> partner_id')
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
}
