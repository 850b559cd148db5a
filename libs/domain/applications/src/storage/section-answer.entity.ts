import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { SectionAnswers } from '#domain/calls';

import type { ApplicationId, SectionAnswer } from '../applications.types';

/** What is answered to one section, with a version of its own: two people may write at once. */
@Entity({ schema: 'applications', name: 'section_answer' })
@Unique('one_answer_per_section', ['applicationId', 'code'])
@Check('section_answer_version_is_positive', 'version > 0')
@Check('section_answers_are_an_object', `jsonb_typeof(answers) = 'object'`)
export class SectionAnswerEntity implements SectionAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'section_answer_pk' })
  id!: Id<'SectionAnswer'>;

  @Column('uuid')
  applicationId!: ApplicationId;

  @Column('text')
  code!: string;

  /** By the codes of the fields of the section. */
  @Column({ type: 'jsonb', default: {} })
  answers!: SectionAnswers;

  /** Whether the revision that the application answers still asks for it. */
  @Column({ type: 'boolean', default: true, insert: false })
  isAsked!: boolean;

  /** What was answered before sections had fields; to be dropped one release later. */
  @Column({ type: 'text', default: '', select: false, insert: false, update: false })
  content!: string;

  @Column('integer')
  version!: number;

  @InstantColumn('updated_at')
  updatedAt!: Date;

  /** The person or the API client that wrote it last; null when nobody did yet. */
  @Column('uuid', { nullable: true })
  updatedBy!: string | null;
}
