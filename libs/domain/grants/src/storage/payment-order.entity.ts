import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, InstantColumn, type Versioned } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { InstalmentId, OrderStatus, PaymentFileId, PaymentOrderId } from '../grants.types';

/** An order to pay one instalment, to the account that was in use when it was drafted. */
@Entity({ schema: 'grants', name: 'payment_order' })
@Unique('payment_order_reference_is_unique', ['reference'])
@Check('payment_order_pays_something', 'amount_cents > 0')
@Check(
  'payment_order_status_is_known',
  `status IN ('draft', 'approved', 'sent', 'paid', 'returned', 'cancelled')`,
)
@Check('payment_order_is_approved_by_another', 'approved_by <> drafted_by')
@Check(
  'payment_order_is_approved_before_it_is_sent',
  `status IN ('draft', 'cancelled') OR approved_by IS NOT NULL`,
)
@Check(
  'payment_order_is_sent_in_a_file',
  `(status IN ('sent', 'paid', 'returned')) = (file_id IS NOT NULL)`,
)
@Index('one_live_order_per_instalment', ['instalmentId'], {
  unique: true,
  where: `status NOT IN ('returned', 'cancelled')`,
})
@Index('payment_orders_by_funder', ['funderId', 'draftedAt', 'id'])
@Index('payment_orders_to_send', ['funderId', 'id'], { where: `status = 'approved'` })
@Index('payment_orders_by_file', ['fileId', 'id'])
@Index('payment_orders_by_instalment', ['instalmentId', 'id'])
export class PaymentOrderEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_order_pk' })
  id!: PaymentOrderId;

  /** Goes to the bank and comes back on its statements. */
  @Column('text')
  reference!: string;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('uuid')
  agreementId!: AgreementId;

  @Column('uuid')
  instalmentId!: InstalmentId;

  @Column('uuid')
  payeeId!: OrganisationId;

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('text')
  iban!: string;

  @Column('text', { nullable: true })
  bic!: string | null;

  @Column('text')
  holder!: string;

  /** Which version of the payee's bank details these are. */
  @Column('integer')
  accountNumber!: number;

  @Column('text', { default: 'draft' })
  status!: OrderStatus;

  @Column('uuid', { nullable: true })
  fileId!: PaymentFileId | null;

  @InstantColumn('drafted_at')
  draftedAt!: Date;

  @Column('uuid')
  draftedBy!: string;

  @InstantColumn('approved_at', { nullable: true })
  approvedAt!: Date | null;

  @Column('uuid', { nullable: true })
  approvedBy!: string | null;

  /** When the bank paid it, or gave it back. */
  @DayColumn('settled_on', { nullable: true })
  settledOn!: LocalDate | null;

  /** Why it was cancelled or returned. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
