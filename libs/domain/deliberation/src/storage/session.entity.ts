import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type {
  CommitteeSession,
  SessionCollege,
  SessionId,
  SessionMember,
  SessionStatus,
} from '../deliberation.types';

@Entity({ schema: 'deliberation', name: 'session' })
@Check('session_status_is_known', `status IN ('planned', 'open', 'closed', 'signed')`)
@Check('open_session_has_a_chair', `status = 'planned' OR chair_id IS NOT NULL`)
@Index('sessions_by_call', ['callId', 'plannedAt', 'id'])
export class SessionEntity implements CommitteeSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id!: SessionId;

  @Column('uuid', { name: 'call_id' })
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  title!: string;

  @InstantColumn('planned_at')
  plannedAt!: Date;

  @Column('text')
  status!: SessionStatus;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('uuid', { name: 'chair_id', nullable: true })
  chairId!: PersonId | null;

  @JsonColumn('colleges')
  colleges!: readonly SessionCollege[];

  @JsonColumn('members')
  members!: readonly SessionMember[];

  @InstantColumn('opened_at', { nullable: true })
  openedAt!: Date | null;

  @InstantColumn('closed_at', { nullable: true })
  closedAt!: Date | null;
}
