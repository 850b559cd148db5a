import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type {
  Assessment,
  AssessmentId,
  AssessmentStatus,
  FirstScore,
  RuleReading,
} from '../assessment.types';

@Entity({ schema: 'assessment', name: 'assessment' })
@Unique('one_assessment_per_application', ['applicationId'])
@Check('assessment_status_is_known', `status IN ('computed', 'eligible', 'ineligible', 'decided')`)
@Check(
  'confirmation_has_a_person_and_an_instant',
  '(confirmed_at IS NULL) = (confirmed_by IS NULL)',
)
@Check('only_a_person_leaves_what_was_computed', `status = 'computed' OR confirmed_by IS NOT NULL`)
export class AssessmentEntity implements Assessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pk' })
  id!: AssessmentId;

  @Column('uuid', { name: 'application_id' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'call_id' })
  @Index('assessments_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  status!: AssessmentStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('boolean', { name: 'is_admissible' })
  isAdmissible!: boolean;

  @JsonColumn('rules')
  rules!: readonly RuleReading[];

  @JsonColumn('first_score')
  firstScore!: FirstScore;

  @InstantColumn('computed_at')
  computedAt!: Date;

  @InstantColumn('confirmed_at', { nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy!: PersonId | null;

  /** What the officer adds for the consortium, or says against the rules. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
