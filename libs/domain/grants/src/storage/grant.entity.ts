import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, InstantColumn } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

/** An agreement in force, for who pays it. */
@Entity({ schema: 'grants', name: 'grant' })
@Check('grant_is_something', 'granted_cents > 0')
@Index('grants_by_funder', ['funderId', 'openedAt', 'agreementId'])
export class GrantEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'grant_pk' })
  agreementId!: AgreementId;

  @Column('text')
  reference!: string;

  @Column('text')
  title!: string;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('uuid')
  leadOrganisationId!: OrganisationId;

  /** Whether the lead is paid for all, and passes on. */
  @Column('boolean')
  isPaidThroughLead!: boolean;

  /** Of the agreement, as it was last followed. */
  @Column('integer')
  revisionNumber!: number;

  @EurColumn('granted_cents')
  granted!: Money;

  /** Its parties, for row-level security. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];

  @InstantColumn('opened_at')
  openedAt!: Date;
}
