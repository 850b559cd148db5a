import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { MandateId, PartnerId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import type { ApplicationId } from '../applications.types';
import type { LastAct, SignatureAct } from '../domain/signatures';

/** In what capacity a person signed for a partner. */
export const SIGNING_CAPACITIES = ['representative', 'mandate', 'submission'] as const;

export type SigningCapacity = (typeof SIGNING_CAPACITIES)[number];

/** A partner signed, or refused to sign, what an application said. Rows are added, never changed. */
@Entity({ schema: 'applications', name: 'signature' })
@Unique('acts_of_a_signatory_are_counted', ['applicationId', 'partnerId', 'number'])
@Check('signature_act_is_known', "act IN ('signed', 'refused')")
@Check('signing_capacity_is_known', "capacity IN ('representative', 'mandate', 'submission')")
@Check('signature_by_mandate_names_it', "(capacity = 'mandate') = (mandate_id IS NOT NULL)")
@Check('refusal_to_sign_says_why', "(act = 'refused') = (reason IS NOT NULL)")
@Check('signature_number_is_positive', 'number > 0')
export class SignatureEntity implements LastAct {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signature_pk' })
  id!: Id<'Signature'>;

  @Column('uuid')
  applicationId!: ApplicationId;

  @Column('uuid')
  partnerId!: PartnerId;

  @Column('uuid')
  organisationId!: OrganisationId;

  /** Its acts are counted from 1: the last one says how it stands. */
  @Column('integer')
  number!: number;

  @Column('text')
  act!: SignatureAct;

  @Column('text')
  commonSha256!: string;

  @Column('text')
  partSha256!: string;

  @Column('text')
  capacity!: SigningCapacity;

  @Column('uuid', { nullable: true })
  mandateId!: MandateId | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @InstantColumn('acted_at')
  actedAt!: Date;

  @Column('uuid')
  actedBy!: Id<'Person'>;
}
