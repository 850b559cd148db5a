import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { PersonId } from '#domain/identity';

import type { SessionId } from '../deliberation.types';
import type { Minutes } from '../domain/minutes';

/** Drawn up from the facts when a session closes; the signature is added once, nothing is changed. */
@Entity({ schema: 'deliberation', name: 'minutes' })
@Check('signature_has_a_person_and_an_instant', '(signed_at IS NULL) = (signed_by IS NULL)')
export class MinutesEntity {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'minutes_pk' })
  sessionId!: SessionId;

  @JsonColumn('content')
  content!: Minutes;

  /** Lower-case hexadecimal, of the canonical form (RFC 8785) of the content. */
  @Column('text')
  sha256!: string;

  @InstantColumn('drawn_up_at')
  drawnUpAt!: Date;

  @InstantColumn('signed_at', { nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { name: 'signed_by', nullable: true })
  signedBy!: PersonId | null;
}
