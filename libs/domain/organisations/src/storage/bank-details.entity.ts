import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { OrganisationId } from '../organisations.types';
import type { DocumentId } from '../vault.types';

/** One version of where an organisation is paid; the greatest number is in use. */
@Entity({ schema: 'organisations', name: 'bank_details' })
@Check('bank_details_are_numbered_from_one', 'number > 0')
@Check('bank_details_iban_is_well_formed', "iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'")
export class BankDetailsEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_details_pk' })
  organisationId!: OrganisationId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'bank_details_pk' })
  number!: number;

  @Column('text')
  iban!: string;

  @Column('text', { nullable: true })
  bic!: string | null;

  /** As the bank writes it. */
  @Column('text')
  holder!: string;

  @Column('uuid')
  proofId!: DocumentId;

  @InstantColumn('recorded_at')
  recordedAt!: Date;

  @Column('uuid')
  recordedBy!: string;
}
