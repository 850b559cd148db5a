import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Id } from '#kernel/ids';
import { DayColumn, InstantColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ConsortiumId, PartnerId } from '../consortia.types';
import type { Mandate, MandateId, MandatePower } from '../governance.types';

/** What a partner lets the lead of that day do in its name. */
@Entity({ schema: 'consortia', name: 'mandate' })
@Check('mandate_gives_a_power', `powers <> '{}' AND powers <@ ARRAY['sign', 'submit']`)
@Check('mandate_is_to_another', 'organisation_id <> lead_organisation_id')
@Check('mandate_has_a_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check(
  'revoked_mandate_says_when_and_why',
  '(revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revocation_reason IS NULL)',
)
@Index('one_mandate_in_force_per_partner', ['partnerId'], {
  unique: true,
  where: 'revoked_at IS NULL',
})
@Index('mandates_of_a_consortium', ['consortiumId'])
export class MandateEntity implements Mandate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mandate_pk' })
  id!: MandateId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('uuid')
  partnerId!: PartnerId;

  /** Who gives it. */
  @Column('uuid')
  organisationId!: OrganisationId;

  /** To whom: when another leads, it no longer holds. */
  @Column('uuid')
  leadOrganisationId!: OrganisationId;

  @Column('text', { array: true })
  powers!: MandatePower[];

  /** Of the text that was read and signed. */
  @Column('integer')
  textVersion!: number;

  /** Of all that was signed: text, parties, powers, days, signatory. */
  @Column('text')
  sha256!: string;

  @Column('uuid')
  signedBy!: Id<'Person'>;

  @InstantColumn('given_at')
  givenAt!: Date;

  @DayColumn('expires_on', { nullable: true })
  expiresOn!: LocalDate | null;

  @InstantColumn('revoked_at', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { nullable: true })
  revokedBy!: Id<'Person'> | null;

  @Column('text', { nullable: true })
  revocationReason!: string | null;
}
