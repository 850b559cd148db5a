import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { Decision, DecisionId, DecisionOutcome, DecisionReason } from '../assessment.types';

/** Never changed: privilege and trigger see to it. */
@Entity({ schema: 'assessment', name: 'decision' })
@Unique('one_decision_per_application', ['applicationId'])
@Check('decision_outcome_is_known', `outcome IN ('granted', 'refused')`)
@Check('only_a_grant_has_an_amount', `(outcome = 'granted') = (amount_cents > 0)`)
export class DecisionEntity implements Decision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pk' })
  id!: DecisionId;

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

  @Column('integer', { name: 'mean_score_hundredths' })
  meanScoreHundredths!: number;

  @JsonColumn('reasons')
  reasons!: readonly DecisionReason[];

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: PersonId;

  @InstantColumn('decided_at')
  decidedAt!: Date;
}
