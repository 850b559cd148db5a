import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn, type Versioned } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { RecoveryGround, RecoveryId } from '../grants.types';

/** What was paid beyond what is due, and comes back in one payment or several. */
@Entity({ schema: 'grants', name: 'recovery' })
@Check('recovery_ground_is_known', `ground IN ('settlement', 'amendment')`)
@Check('recovery_asks_something', 'amount_cents > 0')
@Check(
  'recovery_is_no_more_than_was_asked',
  'received_cents >= 0 AND waived_cents >= 0 AND received_cents + waived_cents <= amount_cents',
)
@Check('waiver_says_why', '(waived_cents > 0) = (waiver IS NOT NULL)')
@Index('recoveries_by_agreement', ['agreementId', 'id'])
@Index('recoveries_by_funder', ['funderId', 'id'])
export class RecoveryEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_pk' })
  id!: RecoveryId;

  @Column('uuid')
  agreementId!: AgreementId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('uuid')
  payeeId!: OrganisationId;

  @Column('text')
  ground!: RecoveryGround;

  @EurColumn('amount_cents')
  amount!: Money;

  @EurColumn('received_cents')
  received!: Money;

  /** What the funder gave up, for good. */
  @EurColumn('waived_cents')
  waived!: Money;

  @Column('text', { nullable: true })
  waiver!: string | null;

  @InstantColumn('asked_at')
  askedAt!: Date;

  @Column('integer', { default: 1 })
  version!: number;

  /** The funder, the lead and the payee, for row-level security. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];
}
