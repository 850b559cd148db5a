import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { CallId } from '#domain/calls';
import type { FragilityClass, OrganisationId } from '#domain/organisations';

import type { CooperationStrength } from '../domain/risk';

/** What is kept of one organisation: its part of the request in cents, as text. */
export interface KeptOrganisationRisk {
  readonly organisationId: OrganisationId;
  readonly requestedCents: string;
  readonly fragility: FragilityClass | null;
}

/** How fragile those who apply are, beside how strongly they cooperate. */
@Entity({ schema: 'assessment', name: 'risk_reading' })
@Check('fragility_class_is_known', `fragility_class IN ('A', 'B', 'C', 'D')`)
@Check('cooperation_strength_is_known', `cooperation IN ('strong', 'fair', 'weak')`)
export class RiskReadingEntity {
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'risk_reading_pk' })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'call_id' })
  @Index('risk_readings_by_call')
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  /** Null: nobody has shown accounts. */
  @Column('text', { name: 'fragility_class', nullable: true })
  fragilityClass!: FragilityClass | null;

  @Column('text')
  cooperation!: CooperationStrength;

  @JsonColumn('organisations')
  organisations!: readonly KeptOrganisationRisk[];

  @InstantColumn('read_at')
  readAt!: Date;
}
