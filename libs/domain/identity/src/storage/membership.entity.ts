import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Role } from '#kernel/actors';
import { InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { Membership, MembershipId, PersonId } from '../identity.types';

@Entity({ schema: 'identity', name: 'membership' })
@Check('membership_has_roles', 'cardinality(roles) > 0')
@Check(
  'membership_roles_are_known',
  `roles <@ ARRAY['administrator', 'officer', 'reviewer', 'decision-maker', 'representative',
    'contributor', 'auditor']`,
)
@Check('membership_ends_after_it_begins', 'ended_at >= since')
@Check('membership_version_is_positive', 'version > 0')
@Index('one_open_membership_per_person_and_organisation', ['personId', 'organisationId'], {
  unique: true,
  where: 'ended_at IS NULL',
})
export class MembershipEntity implements Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pk' })
  id!: MembershipId;

  @Column('uuid')
  personId!: PersonId;

  @Column('uuid')
  @Index('memberships_by_organisation')
  organisationId!: OrganisationId;

  @Column('text', { array: true })
  roles!: Role[];

  @Column('uuid', { nullable: true })
  grantedBy!: PersonId | null;

  @InstantColumn('since')
  since!: Date;

  @InstantColumn('ended_at', { nullable: true })
  endedAt!: Date | null;

  @Column('integer')
  version!: number;
}
