import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { PersonId } from '#domain/identity';
import type { OrganisationId } from '#domain/organisations';

import type { DecisionId } from '../assessment.types';
import type { DecisionStanding } from '../decision.types';

/** What becomes of a decision: held, released, revoked, superseded. */
@Entity({ schema: 'assessment', name: 'decision_standing' })
@Check('standing_is_known', `status IN ('held', 'released', 'revoked', 'superseded')`)
@Check('held_decision_is_not_released', `status <> 'held' OR released_at IS NULL`)
@Check(
  'released_decision_has_an_instant',
  `status NOT IN ('released', 'superseded') OR released_at IS NOT NULL`,
)
@Check(
  'revocation_has_a_person_and_a_reason',
  `(status = 'revoked') = (revoked_at IS NOT NULL)
   AND (revoked_at IS NULL) = (revoked_by IS NULL)
   AND (revoked_at IS NULL) = (revocation_reason IS NULL)`,
)
@Check('signed_decision_is_not_revoked', `bound_at IS NULL OR status <> 'revoked'`)
@Index('one_standing_decision_per_application', ['applicationId'], {
  unique: true,
  where: `status IN ('held', 'released')`,
})
@Index('held_decisions_by_release', ['releaseAt'], { where: `status = 'held'` })
export class DecisionStandingEntity {
  @PrimaryColumn('uuid', { name: 'decision_id', primaryKeyConstraintName: 'decision_standing_pk' })
  decisionId!: DecisionId;

  @Column('uuid', { name: 'application_id' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'call_id' })
  @Index('standings_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  status!: DecisionStanding;

  @InstantColumn('release_at', { nullable: true })
  releaseAt!: Date | null;

  @InstantColumn('released_at', { nullable: true })
  releasedAt!: Date | null;

  /** When the funder signed what rests on it: it is no longer revoked from then on. */
  @InstantColumn('bound_at', { nullable: true })
  boundAt!: Date | null;

  @InstantColumn('revoked_at', { nullable: true })
  revokedAt!: Date | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy!: PersonId | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason!: string | null;
}
