import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { Deduction, ReportId, ReportLine } from '../reports.types';

/** What was spent, and what the funder certified of it. */
@Entity({ schema: 'reports', name: 'line' })
@Check('line_spends_something', 'amount_cents > 0')
@Check('line_is_certified_up_to_what_it_spends', 'certified_cents BETWEEN 0 AND amount_cents')
@Check('deduction_says_why', '(certified_cents < amount_cents) IS TRUE = (deduction IS NOT NULL)')
@Check('evidence_has_its_print', '(file_id IS NULL) = (sha256 IS NULL)')
@Index('lines_by_print', ['sha256'], { where: 'sha256 IS NOT NULL' })
@Index('lines_by_file', ['fileId'], { where: 'file_id IS NOT NULL' })
export class LineEntity implements ReportLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'line_pk' })
  reportId!: ReportId;

  /** From 1. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'line_pk' })
  position!: number;

  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('text')
  accountCode!: string;

  @Column('text')
  label!: string;

  @DayColumn('spent_on')
  spentOn!: LocalDate;

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('uuid', { nullable: true })
  fileId!: string | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  /** Null until an officer has looked at it. */
  @EurColumn('certified_cents', { nullable: true })
  certified!: Money | null;

  @Column('text', { nullable: true })
  deduction!: Deduction | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** The organisation and the lead; the funder too, once it was submitted. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];
}
