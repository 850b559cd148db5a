import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import type { Role } from '#kernel/actors';
import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';

import type { ClientId, PersonId } from '../auth.types';

/** A programme that acts for an organisation. */
@Entity({ schema: 'auth', name: 'client' })
@Unique('one_client_per_secret', ['secretHash'])
@Check('client_secret_is_hashed', 'octet_length(secret_hash) = 32')
@Check('client_has_roles', 'cardinality(roles) > 0')
@Check('client_is_no_administrator', "NOT 'administrator' = ANY (roles)")
@Check('client_has_scopes', 'cardinality(scopes) > 0')
export class ClientEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_pk' })
  id!: ClientId;

  @Column('bytea')
  secretHash!: Buffer;

  @Column('uuid')
  @Index('clients_by_organisation')
  organisationId!: Id<'Organisation'>;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  roles!: readonly Role[];

  @Column('text', { array: true })
  scopes!: readonly string[];

  @Column('uuid')
  registeredBy!: PersonId;

  @InstantColumn('created_at')
  createdAt!: Date;
}
