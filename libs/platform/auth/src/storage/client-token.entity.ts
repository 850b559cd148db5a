import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';

import type { ClientId } from '../auth.types';

import { ClientEntity } from './client.entity';

/** What a client got in exchange for its secret, for a quarter of an hour. */
@Entity({ schema: 'auth', name: 'client_token' })
@Unique('one_client_token_per_secret', ['secretHash'])
@Check('client_token_secret_is_hashed', 'octet_length(secret_hash) = 32')
export class ClientTokenEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_token_pk' })
  id!: Id<'ClientToken'>;

  @Column('bytea')
  secretHash!: Buffer;

  @Column('uuid')
  @Index('client_tokens_by_client')
  clientId!: ClientId;

  @ManyToOne(() => ClientEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'client_id', foreignKeyConstraintName: 'client_token_is_of_a_client' })
  client!: Relation<ClientEntity>;

  @Column('text', { array: true })
  scopes!: readonly string[];

  @InstantColumn('expires_at')
  @Index('client_tokens_by_expiry')
  expiresAt!: Date;
}
