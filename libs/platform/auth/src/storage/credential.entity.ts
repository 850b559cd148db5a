import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { PersonId } from '../auth.types';

/** What a person signs in with. */
@Entity({ schema: 'auth', name: 'credential' })
@Unique('one_credential_per_email', ['email'])
@Check('credential_email_is_normalised', 'email = lower(btrim(email))')
@Check('credential_password_is_hashed', "password_hash LIKE '$argon2id$%'")
export class CredentialEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'credential_pk' })
  personId!: PersonId;

  @Column('text')
  email!: string;

  @Column('text')
  passwordHash!: string;

  @InstantColumn('changed_at')
  changedAt!: Date;
}
