import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { AccessTokenId, PersonId } from '../auth.types';

/** A key that a person made for a programme of theirs. */
@Entity({ schema: 'auth', name: 'access_token' })
@Unique('one_access_token_per_secret', ['secretHash'])
@Check('access_token_secret_is_hashed', 'octet_length(secret_hash) = 32')
@Check('access_token_has_scopes', 'cardinality(scopes) > 0')
@Check(
  'access_token_lasts_a_year_at_most',
  "expires_at > created_at AND expires_at <= created_at + interval '366 days'",
)
export class AccessTokenEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_token_pk' })
  id!: AccessTokenId;

  @Column('bytea')
  secretHash!: Buffer;

  @Column('uuid')
  @Index('access_tokens_by_person')
  personId!: PersonId;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: readonly string[];

  @InstantColumn('created_at')
  createdAt!: Date;

  @InstantColumn('expires_at')
  @Index('access_tokens_by_expiry')
  expiresAt!: Date;

  /** To the minute. */
  @InstantColumn('last_used_at', { nullable: true })
  lastUsedAt!: Date | null;
}
