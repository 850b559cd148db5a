import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn } from '#platform/database';

import type { PersonId, SessionId } from '../auth.types';

/** A browser that someone has signed in with. */
@Entity({ schema: 'auth', name: 'session' })
@Unique('one_session_per_secret', ['secretHash'])
@Check('session_secret_is_hashed', 'octet_length(secret_hash) = 32')
@Check('confined_session_says_to_what', 'cardinality(scopes) > 0')
@Check('session_ends_after_it_begins', 'ends_at > created_at')
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id!: SessionId;

  @Column('bytea')
  secretHash!: Buffer;

  @Column('uuid')
  @Index('sessions_by_person')
  personId!: PersonId;

  /** Its family only, such as `Firefox`: enough for its owner to know it again. */
  @Column('text')
  browser!: string;

  @Column('text', { nullable: true })
  ipPrefix!: string | null;

  /** The one thing that the link of a mail opened it for; null for whoever signed in. */
  @Column('text', { array: true, nullable: true })
  scopes!: readonly string[] | null;

  @InstantColumn('created_at')
  createdAt!: Date;

  /** To the minute. */
  @InstantColumn('last_seen_at')
  lastSeenAt!: Date;

  @InstantColumn('ends_at')
  @Index('sessions_by_end')
  endsAt!: Date;
}
