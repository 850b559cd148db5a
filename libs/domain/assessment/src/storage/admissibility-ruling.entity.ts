import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { ApplicationId } from '#domain/applications';
import type { OrganisationId } from '#domain/organisations';

import type { RuledRule } from '../domain/confirmation';

/** What a person concluded on admissibility, as the parties read it: never changed. */
@Entity({ schema: 'assessment', name: 'admissibility_ruling' })
@Check('ruling_outcome_is_known', `outcome IN ('eligible', 'ineligible')`)
export class AdmissibilityRulingEntity {
  @PrimaryColumn('uuid', {
    name: 'application_id',
    primaryKeyConstraintName: 'admissibility_ruling_pk',
  })
  applicationId!: ApplicationId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @Column('text')
  outcome!: 'eligible' | 'ineligible';

  @Column('text', { nullable: true })
  reason!: string | null;

  @JsonColumn('rules')
  rules!: readonly RuledRule[];

  @InstantColumn('ruled_at')
  ruledAt!: Date;
}
