import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, InstantColumn } from '#platform/database';

import type { AccountsFigures } from '../domain/fragility';
import type { OrganisationId } from '../organisations.types';

/** What the accounts of a year say. A correction is a later line for the same day. */
@Entity({ schema: 'organisations', name: 'yearly_accounts' })
@Index('accounts_by_organisation', ['organisationId', 'closedOn', 'recordedAt'])
@Check('accounts_are_of_some_months', 'months BETWEEN 1 AND 24')
@Check('accounts_have_a_balance', 'balance_total_cents > 0')
@Check(
  'accounts_flows_are_not_negative',
  `cash_cents >= 0 AND charges_cents >= 0 AND largest_income_cents >= 0
    AND income_cents >= largest_income_cents`,
)
export class YearlyAccountsEntity implements AccountsFigures {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yearly_accounts_pk' })
  id!: Id<'YearlyAccounts'>;

  @Column('uuid')
  organisationId!: OrganisationId;

  @DayColumn('closed_on')
  closedOn!: LocalDate;

  @Column('integer')
  months!: number;

  @EurColumn('own_funds_cents')
  ownFunds!: Money;

  @EurColumn('balance_total_cents')
  balanceTotal!: Money;

  @EurColumn('working_capital_cents')
  workingCapital!: Money;

  @EurColumn('cash_cents')
  cash!: Money;

  @EurColumn('charges_cents')
  charges!: Money;

  @EurColumn('income_cents')
  income!: Money;

  @EurColumn('largest_income_cents')
  largestIncome!: Money;

  /** Who brought the largest part of the income. */
  @Column('text')
  largestSource!: string;

  @InstantColumn('recorded_at')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
