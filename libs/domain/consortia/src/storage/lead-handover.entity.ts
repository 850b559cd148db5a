import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ConsortiumId, PartnerId } from '../consortia.types';
import type { FormerRole, HandoverId, HandoverStatus } from '../governance.types';

/** The lead offers its place to another partner, which may accept it. */
@Entity({ schema: 'consortia', name: 'lead_handover' })
@Check(
  'lead_handover_status_is_known',
  "status IN ('offered', 'accepted', 'declined', 'withdrawn')",
)
@Check('former_lead_has_a_known_role', "former_role IN ('funded-partner', 'associated-partner')")
@Check('lead_goes_to_another', 'from_organisation_id <> to_organisation_id')
@Check('answered_handover_says_when', "(status = 'offered') = (answered_at IS NULL)")
@Index('one_handover_at_a_time', ['consortiumId'], {
  unique: true,
  where: "status = 'offered'",
})
export class LeadHandoverEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lead_handover_pk' })
  id!: HandoverId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('uuid')
  fromOrganisationId!: OrganisationId;

  @Column('uuid')
  toOrganisationId!: OrganisationId;

  @Column('uuid')
  toPartnerId!: PartnerId;

  /** What the lead becomes. */
  @Column('text')
  formerRole!: FormerRole;

  @Column('text')
  reason!: string;

  @Column('text')
  status!: HandoverStatus;

  @InstantColumn('offered_at')
  offeredAt!: Date;

  @Column('uuid')
  offeredBy!: Id<'Person'>;

  @InstantColumn('answered_at', { nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy!: Id<'Person'> | null;
}
