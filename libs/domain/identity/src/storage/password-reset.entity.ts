import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { PasswordResetId } from '../identity.types';

/** That somebody asked for another password; whether an account has the address is not kept. */
@Entity({ schema: 'identity', name: 'password_reset' })
@Unique('one_password_reset_per_token', ['tokenHash'])
@Index('password_resets_by_email', ['email', 'askedAt'])
@Index('password_resets_by_place', ['ipPrefix', 'askedAt'])
@Check('password_reset_token_is_hashed', 'octet_length(token_hash) = 32')
@Check('password_reset_email_is_in_lower_case', 'email = lower(email)')
@Check('password_reset_expires_after_it_is_asked', 'expires_at > asked_at')
export class PasswordResetEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_reset_pk' })
  id!: PasswordResetId;

  @Column('text')
  email!: string;

  @Column('text', { nullable: true })
  ipPrefix!: string | null;

  @Column('bytea')
  tokenHash!: Buffer;

  @InstantColumn('asked_at')
  askedAt!: Date;

  @InstantColumn('expires_at')
  @Index('password_resets_by_expiry')
  expiresAt!: Date;

  /** When it, or another link to the same account, served. */
  @InstantColumn('used_at', { nullable: true })
  usedAt!: Date | null;
}
