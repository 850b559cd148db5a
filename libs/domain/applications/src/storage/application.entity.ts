import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { CallId, Step, Translated } from '#domain/calls';
import type { ConsortiumId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { Application, ApplicationId, ApplicationStatus } from '../applications.types';

@Entity({ schema: 'applications', name: 'application' })
@Unique('application_reference_is_unique', ['reference'])
@Check(
  'application_has_a_known_status',
  `status IN ('draft', 'submitted', 'to-complete', 'invited', 'not-selected', 'withdrawn', 'ineligible', 'eligible', 'returned', 'granted', 'refused')`,
)
@Check('application_step_is_known', "step IN ('concept', 'full')")
@Check('application_version_is_positive', 'version > 0')
@Check('viable_minimum_is_not_negative', 'viable_minimum_cents >= 0')
@Check('application_amounts_are_not_negative', 'requested_cents >= 0 AND total_cents >= 0')
@Check(
  'application_has_a_reference_once_submitted',
  `(submitted_at IS NULL) = (reference IS NULL) AND (status <> 'draft' OR submitted_at IS NULL)
   AND (status IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL)`,
)
@Check(
  'withdrawn_application_says_when_and_why',
  `(status = 'withdrawn') = (withdrawn_at IS NOT NULL)
   AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)`,
)
@Index('one_live_application_per_consortium_and_call', ['consortiumId', 'callId'], {
  unique: true,
  where: `status <> 'withdrawn'`,
})
@Index('applications_of_a_call', { synchronize: false })
@Index('applications_to_a_funder', { synchronize: false })
@Index('applications_of_a_lead', { synchronize: false })
@Index('applications_by_arrival', { synchronize: false })
@Index('applications_by_age', { synchronize: false })
@Index('applications_by_amount', { synchronize: false })
@Index('sealed_applications_of_a_call', ['callId', 'submittedAt'], { where: 'is_sealed' })
export class ApplicationEntity implements Application {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_pk' })
  id!: ApplicationId;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text')
  title!: string;

  /** Written by a trigger: what people search in. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  search!: string;

  @Column('uuid')
  callId!: CallId;

  @Column('integer')
  revisionNumber!: number;

  /** Of the revision, as is the title: neither changes, so that lists need not look them up. */
  @Column('text')
  callReference!: string;

  @JsonColumn('call_title')
  callTitle!: Translated;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('uuid')
  leadOrganisationId!: OrganisationId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('text')
  chartCode!: string;

  @Column('text')
  status!: ApplicationStatus;

  /** Of a call in two steps. */
  @Column('text', { default: 'full' })
  step!: Step;

  @Column('integer')
  version!: number;

  @EurColumn('requested_cents')
  requested!: Money;

  @EurColumn('total_cents')
  total!: Money;

  @EurColumn('viable_minimum_cents', { nullable: true })
  viableMinimum!: Money | null;

  /** Who may read it, for row-level security. A trigger keeps it equal to the parties. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: OrganisationId[];

  /** Handed in, and hidden from its funder until the files of its call are opened. */
  @Column('boolean', { default: false })
  isSealed!: boolean;

  /** Of a rolling call: the intake that it is taken up in. */
  @Column('text', { nullable: true })
  intakeCode!: string | null;

  @InstantColumn('created_at')
  createdAt!: Date;

  @InstantColumn('updated_at')
  updatedAt!: Date;

  @InstantColumn('submitted_at', { nullable: true })
  submittedAt!: Date | null;

  @InstantColumn('withdrawn_at', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
}
