import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { PersonId } from '#domain/identity';

import type { SessionId, Stance, StatedPosition } from '../deliberation.types';

@Entity({ schema: 'deliberation', name: 'position' })
@Check('stance_is_known', `stance IN ('consent', 'reservation', 'objection')`)
@Check('all_but_consent_have_a_reason', `stance = 'consent' OR btrim(reason) <> ''`)
export class PositionEntity implements StatedPosition {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'position_pk' })
  sessionId!: SessionId;

  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'position_pk' })
  applicationId!: ApplicationId;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'position_pk' })
  personId!: PersonId;

  @Column('text')
  stance!: Stance;

  @Column('text')
  reason!: string;

  @InstantColumn('stated_at')
  statedAt!: Date;
}
