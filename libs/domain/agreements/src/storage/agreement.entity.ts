import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { DecisionId } from '#domain/assessment';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

import type { AgreementId, AgreementStatus } from '../agreements.types';

@Entity({ schema: 'agreements', name: 'agreement' })
@Index('one_live_agreement_per_application', ['applicationId'], {
  unique: true,
  where: `status <> 'cancelled'`,
})
@Unique('agreement_reference_is_unique', ['reference'])
@Check('agreement_grants_something', 'grant_cents > 0')
@Check('agreement_status_is_known', `status IN ('drafted', 'in-force', 'cancelled')`)
@Check('agreement_in_force_has_an_instant', `(status = 'in-force') = (in_force_at IS NOT NULL)`)
@Index('agreements_by_funder', ['funderId', 'draftedAt', 'id'])
export class AgreementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_pk' })
  id!: AgreementId;

  @Column('text')
  reference!: string;

  /** As first drawn up; the revision in force says what holds now. */
  @Column('text')
  title!: string;

  @Column('uuid', { name: 'application_id' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'decision_id' })
  decisionId!: DecisionId;

  @Column('uuid', { name: 'call_id' })
  @Index('agreements_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('uuid', { name: 'lead_organisation_id' })
  leadOrganisationId!: OrganisationId;

  /** Likewise: what was decided, which no revision may exceed. */
  @EurColumn('grant_cents')
  grant!: Money;

  @Column('text')
  status!: AgreementStatus;

  @Column('integer', { default: 1 })
  version!: number;

  /** Of the first revision. */
  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  /** The first parties, for row-level security. */
  @Column('uuid', { name: 'reader_organisation_ids', array: true })
  readerOrganisationIds!: readonly OrganisationId[];

  @InstantColumn('drafted_at')
  draftedAt!: Date;

  @InstantColumn('in_force_at', { nullable: true })
  inForceAt!: Date | null;
}
