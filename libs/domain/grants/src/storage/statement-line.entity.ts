import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, type Versioned } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type {
  BankStatementId,
  Direction,
  LineStanding,
  PaymentFileId,
  PaymentOrderId,
  StatementLineId,
} from '../grants.types';

/** A movement of the funder's account, and what it settles. */
@Entity({ schema: 'grants', name: 'statement_line' })
@Unique('one_line_per_movement', ['funderId', 'bankKey'])
@Check('statement_line_moves_something', 'amount_cents > 0')
@Check('statement_line_direction_is_known', `direction IN ('in', 'out')`)
@Check('statement_line_standing_is_known', `standing IN ('open', 'matched', 'set-aside')`)
@Check(
  'matched_line_has_what_it_settles',
  `(standing = 'matched') = (num_nonnulls(order_id, file_id) = 1)`,
)
@Check('line_set_aside_says_why', `standing <> 'set-aside' OR note IS NOT NULL`)
@Index('statement_lines_by_funder', ['funderId', 'bookedOn', 'id'])
@Index('statement_lines_by_statement', ['statementId', 'position'])
@Index('statement_lines_by_order', ['orderId'])
@Index('statement_lines_by_file', ['fileId'])
export class StatementLineEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'statement_line_pk' })
  id!: StatementLineId;

  @Column('uuid')
  statementId!: BankStatementId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('integer')
  position!: number;

  @Column('text')
  bankKey!: string;

  @DayColumn('booked_on')
  bookedOn!: LocalDate;

  @Column('text')
  direction!: Direction;

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('text', { nullable: true })
  endToEnd!: string | null;

  @Column('text', { nullable: true })
  counterparty!: string | null;

  @Column('text', { nullable: true })
  remittance!: string | null;

  @Column('boolean')
  isReturn!: boolean;

  @Column('text')
  standing!: LineStanding;

  @Column('uuid', { nullable: true })
  orderId!: PaymentOrderId | null;

  /** Of a movement that pays a whole file at once. */
  @Column('uuid', { nullable: true })
  fileId!: PaymentFileId | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
