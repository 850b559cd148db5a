import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';

/** How often signing in failed lately: for an account, for an address, or for the whole house. */
@Entity({ schema: 'auth', name: 'sign_in_failure' })
@Check('sign_in_failure_is_counted', 'count >= 0')
export class SignInFailureEntity {
  /** A keyed hash: of an address that may belong to nobody here. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sign_in_failure_pk' })
  subject!: Buffer;

  @Column('integer')
  count!: number;

  @InstantColumn('last_at')
  @Index('sign_in_failures_by_age')
  lastAt!: Date;
}
