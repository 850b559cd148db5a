import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { AgreementId, Party, PartyCapacity } from '../agreements.types';

@Entity({ schema: 'agreements', name: 'party' })
@Check('party_capacity_is_known', `capacity IN ('funder', 'lead', 'partner', 'leaving')`)
@Check(
  'only_a_beneficiary_has_a_share',
  `share_cents >= 0 AND (capacity NOT IN ('funder', 'leaving') OR share_cents = 0)`,
)
@Check('signature_has_a_person_and_an_instant', '(signed_at IS NULL) = (signed_by IS NULL)')
export class PartyEntity implements Party {
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'party_pk' })
  agreementId!: AgreementId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'party_pk', default: 1 })
  revisionNumber!: number;

  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'party_pk' })
  organisationId!: OrganisationId;

  @Column('text')
  capacity!: PartyCapacity;

  @EurColumn('share_cents')
  share!: Money;

  /** From 1: the funder, the lead, then the partners in the order in which they joined. */
  @Column('integer')
  position!: number;

  @InstantColumn('signed_at', { nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { name: 'signed_by', nullable: true })
  signedBy!: PersonId | null;
}
