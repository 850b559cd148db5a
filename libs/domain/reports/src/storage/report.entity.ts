import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn, type Versioned } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import type { ReportId, ReportKind, ReportStatus } from '../reports.types';

/** What one beneficiary of an agreement reports at one step. */
@Entity({ schema: 'reports', name: 'report' })
@Unique('one_report_per_kind_and_organisation', ['agreementId', 'organisationId', 'kind'])
@Check('report_kind_is_known', `kind IN ('interim', 'final')`)
@Check('report_status_is_known', `status IN ('draft', 'submitted', 'returned', 'accepted')`)
@Check('report_period_is_not_reversed', 'period_from <= period_to')
@Check(
  'submitted_report_has_its_instant',
  `status = 'draft' OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL)`,
)
@Index('reports_by_funder', ['funderId', 'status', 'id'])
@Index('reports_by_organisation', ['organisationId', 'id'])
@Index('reports_awaited', ['dueOn', 'id'], { where: `status IN ('draft', 'returned')` })
export class ReportEntity implements Versioned {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'report_pk' })
  id!: ReportId;

  @Column('uuid')
  agreementId!: AgreementId;

  @Column('text')
  agreementReference!: string;

  @Column('uuid')
  applicationId!: ApplicationId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('text')
  kind!: ReportKind;

  @Column('text', { default: 'draft' })
  status!: ReportStatus;

  /** The last day to submit it; null while nobody knows when the period ends. */
  @DayColumn('due_on', { nullable: true })
  dueOn!: LocalDate | null;

  @DayColumn('period_from', { nullable: true })
  periodFrom!: LocalDate | null;

  @DayColumn('period_to', { nullable: true })
  periodTo!: LocalDate | null;

  /** What was done, and what came of it. */
  @Column('text', { default: '' })
  narrative!: string;

  @InstantColumn('submitted_at', { nullable: true })
  submittedAt!: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy!: string | null;

  @InstantColumn('settled_at', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  settledBy!: string | null;

  /** Of the officer: why it was returned, or what was said with the acceptance. */
  @Column('text', { nullable: true })
  word!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  /** The funder, the lead and the organisation, for row-level security. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];
}
