import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import { DayColumn } from '#platform/database';

/** The words of a mandate, dated: who signed one signed these. */
@Entity({ schema: 'consortia', name: 'mandate_text' })
@Check('mandate_text_version_is_positive', 'version > 0')
export class MandateTextEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'mandate_text_pk' })
  version!: number;

  @DayColumn('valid_from')
  validFrom!: LocalDate;

  @Column('text')
  fr!: string;

  @Column('text')
  en!: string;
}
