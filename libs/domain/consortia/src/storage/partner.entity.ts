import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { College, OrganisationId } from '#domain/organisations';

import type { ConsortiumId, Departure, Partner, PartnerId, PartnerRole } from '../consortia.types';

/** A place in a consortium, past or present: who comes back has another one. */
@Entity({ schema: 'consortia', name: 'partner' })
@Check(
  'partner_role_is_known',
  "role IN ('lead', 'funded-partner', 'associated-partner', 'contributor')",
)
@Check(
  'partner_who_left_says_how',
  "(left_at IS NULL) = (departure IS NULL) AND departure IN ('left', 'removed')",
)
@Check('partner_leaves_after_it_joins', 'left_at >= joined_at')
@Index('one_place_per_organisation_in_a_consortium', ['consortiumId', 'organisationId'], {
  unique: true,
  where: 'left_at IS NULL',
})
@Index('one_lead_per_consortium', ['consortiumId'], {
  unique: true,
  where: "left_at IS NULL AND role = 'lead'",
})
export class PartnerEntity implements Partner {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partner_pk' })
  id!: PartnerId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('uuid')
  @Index('partners_by_organisation')
  organisationId!: OrganisationId;

  /** Of the organisation when it joined; so is its college. */
  @Column('text')
  name!: string;

  @Column('text')
  role!: PartnerRole;

  @Column('text')
  college!: College;

  @InstantColumn('joined_at')
  joinedAt!: Date;

  @InstantColumn('left_at', { nullable: true })
  leftAt!: Date | null;

  @Column('text', { nullable: true })
  departure!: Departure | null;
}
