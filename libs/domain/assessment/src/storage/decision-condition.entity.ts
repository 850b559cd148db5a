import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';
import type { FileId } from '#platform/files';

import type { DecisionId } from '../assessment.types';
import type {
  ConditionId,
  ConditionLifter,
  ConditionStatus,
  ProposedCondition,
} from '../decision.types';

/** What must be done after a grant: promised by the decision, followed until it is lifted. */
@Entity({ schema: 'assessment', name: 'decision_condition' })
@Check('condition_status_is_known', `status IN ('open', 'evidenced', 'lifted')`)
@Check('condition_is_lifted_by_a_known_role', `lifted_by_role IN ('officer', 'decision-maker')`)
@Check(
  'lifted_condition_has_a_person_and_an_instant',
  `(status = 'lifted') = (lifted_at IS NOT NULL) AND (lifted_at IS NULL) = (lifted_by IS NULL)`,
)
@Check('evidenced_condition_has_evidence', `status <> 'evidenced' OR evidence_at IS NOT NULL`)
@Index('conditions_by_decision', ['decisionId', 'position'])
export class DecisionConditionEntity implements ProposedCondition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_condition_pk' })
  id!: ConditionId;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: DecisionId;

  @Column('integer')
  position!: number;

  @Column('text')
  text!: string;

  @Column('boolean', { name: 'is_blocking' })
  isBlocking!: boolean;

  @Column('text', { name: 'lifted_by_role' })
  liftedByRole!: ConditionLifter;

  @DayColumn('due_on')
  dueOn!: LocalDate;

  @Column('text', { default: 'open' })
  status!: ConditionStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { name: 'evidence_file_id', nullable: true })
  evidenceFileId!: FileId | null;

  @Column('text', { name: 'evidence_note', nullable: true })
  evidenceNote!: string | null;

  @InstantColumn('evidence_at', { nullable: true })
  evidenceAt!: Date | null;

  @InstantColumn('lifted_at', { nullable: true })
  liftedAt!: Date | null;

  @Column('uuid', { name: 'lifted_by', nullable: true })
  liftedBy!: PersonId | null;
}
