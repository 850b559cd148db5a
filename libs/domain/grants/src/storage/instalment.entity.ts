import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, JsonColumn, type Versioned } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { InstalmentId, InstalmentStatus, PayeePart } from '../grants.types';

/** What one payee is to be paid at one step of the plan. */
@Entity({ schema: 'grants', name: 'instalment' })
@Unique('one_instalment_per_number_and_payee', ['agreementId', 'number', 'payeeId'])
@Check('instalment_pays_something', 'amount_cents > 0')
@Check('instalment_status_is_known', `status IN ('planned', 'due', 'ordered', 'paid', 'dropped')`)
@Check('instalment_is_due_from_a_day', `(status IN ('planned', 'dropped')) = (due_on IS NULL)`)
@Check('instalment_is_to_be_paid_by_a_day', '(due_on IS NULL) = (pay_by IS NULL)')
@Check('paid_instalment_has_its_day', `(status = 'paid') = (paid_on IS NOT NULL)`)
@Check('only_what_is_due_is_suspended', `suspended_on IS NULL OR status = 'due'`)
@Index('instalments_to_pay', ['funderId', 'payBy', 'id'], {
  where: `status IN ('due', 'ordered')`,
})
@Index('instalments_by_funder', ['funderId', 'status', 'id'])
@Index('instalments_by_payee', ['payeeId', 'id'])
export class InstalmentEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'instalment_pk' })
  id!: InstalmentId;

  @Column('uuid')
  agreementId!: AgreementId;

  @Column('integer')
  number!: number;

  @Column('uuid')
  payeeId!: OrganisationId;

  @Column('uuid')
  funderId!: OrganisationId;

  @JsonColumn('label')
  label!: PayeePart['label'];

  @Column('text')
  trigger!: PayeePart['trigger'];

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('text', { default: 'planned' })
  status!: InstalmentStatus;

  /** When what it waited for came about: its clock runs from that day. */
  @DayColumn('due_on', { nullable: true })
  dueOn!: LocalDate | null;

  /** Of what an officer declared due; null of what came due by itself. */
  @Column('text', { nullable: true })
  dueReason!: string | null;

  /** The last day to pay, moved by each suspension once it ends. */
  @DayColumn('pay_by', { nullable: true })
  payBy!: LocalDate | null;

  @DayColumn('suspended_on', { nullable: true })
  suspendedOn!: LocalDate | null;

  @DayColumn('paid_on', { nullable: true })
  paidOn!: LocalDate | null;

  @Column('integer', { default: 1 })
  version!: number;

  /** The funder, the lead and the payee, for row-level security. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];
}
