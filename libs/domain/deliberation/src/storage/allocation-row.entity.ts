import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import type { Refusal } from '#kernel/problems';
import { EurColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';

import type { AllocationId } from '../deliberation.types';

/** What one application would get, from which pool, and why. */
@Entity({ schema: 'deliberation', name: 'allocation_row' })
@Check('allocated_amount_is_within_the_request', 'amount_cents BETWEEN 0 AND requested_cents')
@Check('allocation_pool_is_known', `pool IN ('general', 'risk')`)
export class AllocationRowEntity {
  @PrimaryColumn('uuid', { name: 'allocation_id', primaryKeyConstraintName: 'allocation_row_pk' })
  allocationId!: AllocationId;

  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'allocation_row_pk' })
  applicationId!: ApplicationId;

  @Column('integer')
  position!: number;

  @Column('integer', { name: 'score_hundredths', nullable: true })
  score!: number | null;

  @EurColumn('requested_cents')
  requested!: Money;

  @EurColumn('viable_minimum_cents', { nullable: true })
  viableMinimum!: Money | null;

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('text')
  pool!: 'general' | 'risk';

  @JsonColumn('because')
  because!: Refusal;
}
