import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { Decision, DecisionId } from '../assessment.types';
import type {
  DecisionOutcome,
  DecisionReason,
  GrantPool,
  Mitigation,
  RequestedChange,
} from '../decision.types';

/** Never changed: privilege and trigger see to it. What becomes of it is its standing. */
@Entity({ schema: 'assessment', name: 'decision' })
@Unique('decision_number_is_unique', ['applicationId', 'number'])
@Check(
  'decision_outcome_is_known',
  `outcome IN ('granted', 'granted-with-conditions', 'refused', 'second-wave')`,
)
@Check(
  'only_a_grant_has_an_amount',
  `(outcome IN ('granted', 'granted-with-conditions')) = (amount_cents > 0)`,
)
@Check('decision_pool_is_known', `pool IN ('general', 'risk', 'second-wave')`)
@Check('only_a_second_wave_reopens', `(outcome = 'second-wave') = (reopens_until IS NOT NULL)`)
export class DecisionEntity implements Decision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pk' })
  id!: DecisionId;

  @Column('integer', { default: 1 })
  number!: number;

  @Column('uuid', { name: 'application_id' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'call_id' })
  @Index('decisions_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  outcome!: DecisionOutcome;

  @EurColumn('amount_cents')
  amount!: Money;

  /** Null where no criterion is scored. */
  @Column('integer', { name: 'mean_score_hundredths', nullable: true })
  meanScoreHundredths!: number | null;

  @JsonColumn('reasons')
  reasons!: readonly DecisionReason[];

  @Column('text', { default: 'general' })
  pool!: GrantPool;

  @Column('text', { array: true, default: () => `'{}'` })
  mitigations!: readonly Mitigation[];

  @Column('jsonb', { default: () => `'[]'` })
  changes!: readonly RequestedChange[];

  @InstantColumn('reopens_until', { nullable: true })
  reopensUntil!: Date | null;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: PersonId;

  @InstantColumn('decided_at')
  decidedAt!: Date;
}
