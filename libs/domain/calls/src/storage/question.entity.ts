import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { PersonId } from '#platform/auth';
import type { OrganisationId } from '#domain/organisations';

import type { CallId, QuestionId } from '../calls.types';

/** What someone asked about a call, and what everyone was answered. */
@Entity({ schema: 'calls', name: 'question' })
@Check('question_version_is_positive', 'version > 0')
@Check('answer_says_who_and_when', 'num_nulls(answer, answered_by, answered_at) IN (0, 3)')
@Index('questions_by_call', ['callId', 'askedAt', 'id'])
export class QuestionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'question_pk' })
  id!: QuestionId;

  @Column('uuid')
  callId!: CallId;

  /** Of the call: who answers. */
  @Column('uuid')
  funderId!: OrganisationId;

  /** Known to the house, told to nobody. */
  @Column('uuid')
  askedBy!: PersonId;

  @Column('text')
  text!: string;

  @InstantColumn('asked_at')
  askedAt!: Date;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { nullable: true })
  answeredBy!: PersonId | null;

  @InstantColumn('answered_at', { nullable: true })
  answeredAt!: Date | null;

  @Column('integer')
  version!: number;
}
