import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { AllocationId } from '../deliberation.types';

/** What a decision-maker is offered to decide: the last allocation that was applied wins. */
@Entity({ schema: 'deliberation', name: 'proposal' })
@Check('proposal_is_not_negative', 'amount_cents >= 0')
export class ProposalEntity {
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'proposal_pk' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'call_id' })
  @Index('proposals_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('uuid', { name: 'allocation_id' })
  allocationId!: AllocationId;

  @EurColumn('amount_cents')
  amount!: Money;

  @Column('text')
  pool!: 'general' | 'risk';

  @Column('uuid', { name: 'proposed_by' })
  proposedBy!: PersonId;

  @InstantColumn('proposed_at')
  proposedAt!: Date;
}
