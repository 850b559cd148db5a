import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { Account, PaymentFileId } from '../grants.types';

/** A file for the bank: its orders write it again, to the byte. */
@Entity({ schema: 'grants', name: 'payment_file' })
@Unique('payment_file_reference_is_unique', ['reference'])
@Check('payment_file_pays_something', 'orders > 0 AND total_cents > 0')
@Index('payment_files_by_funder', ['funderId', 'madeAt', 'id'])
export class PaymentFileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_file_pk' })
  id!: PaymentFileId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('text')
  reference!: string;

  @DayColumn('execution_on')
  executionOn!: LocalDate;

  @JsonColumn('payer')
  payer!: Account;

  @Column('integer')
  orders!: number;

  @EurColumn('total_cents')
  total!: Money;

  @Column('text')
  sha256!: string;

  @InstantColumn('made_at')
  madeAt!: Date;

  @Column('uuid')
  madeBy!: string;
}
