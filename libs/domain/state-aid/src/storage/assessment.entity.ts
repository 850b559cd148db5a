import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { AgreementId } from '#domain/agreements';
import type { OrganisationId } from '#domain/organisations';

import type { AidAssessment, AidOutcome, Regulation } from '../state-aid.types';

/** What an officer concluded for one beneficiary; the latest number counts. */
@Entity({ schema: 'state_aid', name: 'assessment' })
@Unique('assessment_number_is_unique', ['agreementId', 'organisationId', 'number'])
@Check('assessment_outcome_is_known', `outcome IN ('not-aid', 'de-minimis', 'other-scheme')`)
@Check(
  'de_minimis_names_its_regulation',
  `(outcome = 'de-minimis') = (regulation IS NOT NULL) AND regulation IN ('GENERAL', 'SGEI')`,
)
export class AssessmentEntity implements AidAssessment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assessment_pk' })
  id!: Id<'AidAssessment'>;

  @Column('uuid')
  agreementId!: AgreementId;

  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('integer')
  number!: number;

  @Column('uuid')
  funderId!: OrganisationId;

  @Column('text')
  outcome!: AidOutcome;

  @Column('text', { nullable: true })
  regulation!: Regulation | null;

  @Column('boolean')
  isEconomic!: boolean;

  @Column('boolean')
  affectsTrade!: boolean;

  @Column('text', { nullable: true })
  service!: string | null;

  @Column('text', { nullable: true })
  scheme!: string | null;

  @Column('text', { nullable: true })
  sector!: string | null;

  @Column('text')
  justification!: string;

  @Column('uuid')
  assessedBy!: string;

  @InstantColumn('assessed_at')
  assessedAt!: Date;
}
