import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, InstantColumn } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { AidId, AidStatus, Instrument, Regulation } from '../state-aid.types';

/** One aid to one undertaking, as the register of aids holds it. */
@Entity({ schema: 'state_aid', name: 'aid' })
@Unique('aid_number_is_unique', ['number'])
@Check('aid_siren_is_nine_digits', `siren ~ '^[0-9]{9}$'`)
@Check('aid_regulation_is_known', `regulation IN ('GENERAL', 'SGEI')`)
@Check('aid_instrument_is_known', `instrument IN ('GRANT', 'LOAN', 'GUARANTEE', 'EQUITY')`)
@Check('aid_status_is_known', `status IN ('reserved', 'granted', 'declared', 'released')`)
@Check('aid_amounts_are_positive', 'amount_cents > 0 AND equivalent_cents >= 0')
@Check(
  'declared_aid_is_of_no_agreement',
  `status = 'released' OR (status = 'declared') = (agreement_id IS NULL)`,
)
@Check('registered_aid_has_its_reference', '(registered_on IS NULL) = (register_reference IS NULL)')
@Index('aids_by_siren', ['siren', 'grantedOn'])
@Index('aids_by_authority', ['authorityId', 'grantedOn', 'id'])
@Index('aids_to_register', ['registerDueOn', 'id'], {
  where: `status = 'granted' AND registered_on IS NULL`,
})
@Index('aids_by_agreement', ['agreementId', 'organisationId'])
export class AidEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'aid_pk' })
  id!: AidId;

  /** Given by the authority; none of what the undertaking declares itself. */
  @Column('text', { nullable: true })
  number!: string | null;

  @Column('uuid')
  @Index('aids_by_organisation')
  organisationId!: OrganisationId;

  @Column('text')
  siren!: string;

  /** Null when it has no account here. */
  @Column('uuid', { nullable: true })
  authorityId!: OrganisationId | null;

  @Column('text')
  authority!: string;

  @Column('uuid', { nullable: true })
  agreementId!: AgreementId | null;

  @Column('text')
  regulation!: Regulation;

  @Column('text')
  instrument!: Instrument;

  @EurColumn('amount_cents')
  amount!: Money;

  /** Gross grant equivalent: what counts. */
  @EurColumn('equivalent_cents')
  equivalent!: Money;

  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('text', { nullable: true })
  service!: string | null;

  @Column('text')
  status!: AidStatus;

  /** When the right to it was conferred; of a reserved one, the day of its assessment. */
  @DayColumn('granted_on')
  grantedOn!: LocalDate;

  @DayColumn('register_due_on', { nullable: true })
  registerDueOn!: LocalDate | null;

  @DayColumn('registered_on', { nullable: true })
  registeredOn!: LocalDate | null;

  @Column('text', { nullable: true })
  registerReference!: string | null;

  /** When the officers were told that it is due in the register. */
  @InstantColumn('reminded_at', { nullable: true })
  remindedAt!: Date | null;

  @InstantColumn('recorded_at')
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  recordedBy!: string | null;
}
