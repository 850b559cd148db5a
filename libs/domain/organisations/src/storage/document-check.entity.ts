import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { OrganisationId } from '../organisations.types';
import type { DocumentId, Verdict } from '../vault.types';

/** What someone of a funder said of a paper, once they had looked at it. */
@Entity({ schema: 'organisations', name: 'document_check' })
@Check('document_verdict_is_known', "verdict IN ('accepted', 'rejected')")
@Check('rejected_document_says_why', "(verdict = 'rejected') = (reason IS NOT NULL)")
export class DocumentCheckEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_check_pk' })
  documentId!: DocumentId;

  /** The organisation that it was checked for. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_check_pk' })
  checkerId!: OrganisationId;

  /** Whose paper it is. */
  @Column('uuid')
  organisationId!: OrganisationId;

  @Column('text')
  verdict!: Verdict;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  checkedBy!: string;

  @PrimaryColumn('timestamptz', {
    name: 'checked_at',
    primaryKeyConstraintName: 'document_check_pk',
  })
  checkedAt!: Date;
}
