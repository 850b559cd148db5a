import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { ConsortiumId } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

/** An officer lets one consortium come later than the call closes. Added, never changed. */
@Entity({ schema: 'applications', name: 'late_exception' })
@Index('late_exceptions_of_a_consortium', ['consortiumId', 'closesAt'])
export class LateExceptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'late_exception_pk' })
  id!: Id<'LateException'>;

  @Column('uuid')
  callId!: CallId;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('uuid')
  funderId!: OrganisationId;

  /** Exclusive, for this consortium only. */
  @InstantColumn('closes_at')
  closesAt!: Date;

  @Column('text')
  reason!: string;

  @InstantColumn('given_at')
  givenAt!: Date;

  @Column('uuid')
  givenBy!: Id<'Person'> | Id<'Client'>;
}
