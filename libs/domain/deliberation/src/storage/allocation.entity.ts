import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import type { Refusal } from '#kernel/problems';
import { EurColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { Allocation, AllocationId, AllocationStatus, SessionId } from '../deliberation.types';
import type { AllocationMethod } from '../domain/allocation-rules';

/** Never changed: another preview is another row. */
@Entity({ schema: 'deliberation', name: 'allocation' })
@Check(
  'allocation_method_is_known',
  `method IN ('ranked', 'threshold-floor-prorata', 'equal-share', 'deliberative')`,
)
@Check('allocation_status_is_known', `status IN ('computed', 'to-deliberate')`)
@Check(
  'only_what_is_not_computed_has_a_session',
  `(status = 'to-deliberate') = (session_id IS NOT NULL)`,
)
@Index('allocations_by_call', ['callId', 'computedAt', 'id'])
export class AllocationEntity implements Allocation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' })
  id!: AllocationId;

  @Column('uuid', { name: 'call_id' })
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  method!: AllocationMethod;

  @Column('text')
  status!: AllocationStatus;

  @JsonColumn('refusals')
  refusals!: readonly Refusal[];

  @EurColumn('general_cents')
  general!: Money;

  @EurColumn('risk_cents')
  risk!: Money;

  @Column('uuid', { name: 'session_id', nullable: true })
  sessionId!: SessionId | null;

  @Column('uuid', { name: 'computed_by' })
  computedBy!: PersonId;

  @InstantColumn('computed_at')
  computedAt!: Date;
}
