import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { DecisionId } from '#domain/assessment';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { AppealId, AppealStatus } from '../deliberation.types';

@Entity({ schema: 'deliberation', name: 'appeal' })
@Unique('one_appeal_per_decision', ['decisionId'])
@Check('appeal_status_is_known', `status IN ('filed', 'in-mediation', 'upheld', 'dismissed')`)
@Check(
  'mediation_has_a_mediator_and_a_deadline',
  `(mediator IS NULL) = (mediation_due_at IS NULL)
   AND (status <> 'in-mediation' OR mediator IS NOT NULL)`,
)
@Check(
  'answered_appeal_has_words_and_a_person',
  `(status IN ('upheld', 'dismissed')) = (answered_at IS NOT NULL)
   AND (answered_at IS NULL) = (answer IS NULL)
   AND (answered_at IS NULL) = (answered_by IS NULL)`,
)
export class AppealEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appeal_pk' })
  id!: AppealId;

  @Column('uuid', { name: 'application_id' })
  @Index('appeals_by_application')
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: DecisionId;

  @Column('uuid', { name: 'call_id' })
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  status!: AppealStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('text')
  grounds!: string;

  /** In whose name it was filed. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId!: OrganisationId;

  @Column('uuid', { name: 'filed_by' })
  filedBy!: PersonId;

  @InstantColumn('filed_at')
  filedAt!: Date;

  @InstantColumn('answer_due_at')
  answerDueAt!: Date;

  @Column('text', { nullable: true })
  mediator!: string | null;

  @InstantColumn('mediation_due_at', { nullable: true })
  mediationDueAt!: Date | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy!: PersonId | null;

  @InstantColumn('answered_at', { nullable: true })
  answeredAt!: Date | null;
}
