import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { ClauseKind, ClauseTemplate, ClauseTemplateId, Translated } from '../agreements.types';

/** A text that clauses are written from; a change is a new number of its code. */
@Entity({ schema: 'agreements', name: 'clause_template' })
@Index('one_clause_template_per_number', { synchronize: false })
@Check('clause_template_is_numbered_from_one', 'number > 0')
export class ClauseTemplateEntity implements ClauseTemplate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clause_template_pk' })
  id!: ClauseTemplateId;

  /** Null when the house wrote it, for everyone. */
  @Column('uuid', { nullable: true })
  funderId!: OrganisationId | null;

  @Column('text')
  code!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  kind!: ClauseKind;

  @JsonColumn('title')
  title!: Translated;

  @JsonColumn('body')
  body!: Translated;

  @Column('text', { nullable: true })
  source!: string | null;

  @DayColumn('valid_from')
  validFrom!: LocalDate;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @InstantColumn('created_at')
  createdAt!: Date;
}
