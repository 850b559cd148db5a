import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn } from '#platform/database';
import type { PartnerId, PartnerRole } from '#domain/consortia';
import type { College, OrganisationId } from '#domain/organisations';

import type { ApplicationId, ApplicationPartner } from '../applications.types';

/** A partner in one application; `version` is that of its own budget. */
@Entity({ schema: 'applications', name: 'partner' })
@Unique('one_budget_per_partner', ['applicationId', 'partnerId'])
@Check('partner_budget_version_is_positive', 'version > 0')
@Check('partner_amounts_are_not_negative', 'requested_cents >= 0 AND total_cents >= 0')
export class PartnerEntity implements ApplicationPartner {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_pk' })
  id!: Id<'ApplicationPartner'>;

  @Column('uuid')
  applicationId!: ApplicationId;

  /** Its place in the consortium. */
  @Column('uuid')
  partnerId!: PartnerId;

  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('text')
  role!: PartnerRole;

  @Column('text')
  college!: College;

  @InstantColumn('joined_at')
  joinedAt!: Date;

  @Column('integer')
  version!: number;

  @EurColumn('requested_cents')
  requested!: Money;

  @EurColumn('total_cents')
  total!: Money;

  @InstantColumn('updated_at')
  updatedAt!: Date;

  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
