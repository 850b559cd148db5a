import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { LocalDate } from '#kernel/dates';
import type { Money } from '#kernel/money';
import { DayColumn, EurColumn, InstantColumn, JsonColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { AgreementId, Clause, RevisionKind, RevisionStatus } from '../agreements.types';

/** What an agreement says, once; never edited: it is settled, and a later one may follow. */
@Entity({ schema: 'agreements', name: 'revision' })
@Index('one_open_revision_per_agreement', ['agreementId'], {
  unique: true,
  where: "status = 'proposed'",
})
@Index('one_revision_in_force_per_agreement', ['agreementId'], {
  unique: true,
  where: "status = 'in-force'",
})
@Check('revision_kind_is_known', "kind IN ('first', 'amendment')")
@Check(
  'revision_status_is_known',
  "status IN ('proposed', 'in-force', 'superseded', 'refused', 'withdrawn')",
)
@Check('revision_grants_something', 'grant_cents > 0')
@Check('revision_ends_after_it_starts', 'ends_on >= starts_on')
@Check('amendment_says_why', "kind = 'first' OR reason IS NOT NULL")
@Check(
  'onward_transfer_takes_a_consortium_agreement',
  'NOT is_onward_transfer_allowed OR is_consortium_agreement_required',
)
@Check('settled_revision_has_an_instant', "(status = 'proposed') = (settled_at IS NULL)")
export class RevisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'revision_pk' })
  agreementId!: AgreementId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'revision_pk' })
  number!: number;

  @Column('text')
  kind!: RevisionKind;

  @Column('text')
  status!: RevisionStatus;

  @Column('text')
  title!: string;

  @EurColumn('grant_cents')
  grant!: Money;

  @DayColumn('starts_on', { nullable: true })
  startsOn!: LocalDate | null;

  @DayColumn('ends_on', { nullable: true })
  endsOn!: LocalDate | null;

  @Column('boolean')
  isOnwardTransferAllowed!: boolean;

  @Column('boolean')
  isConsortiumAgreementRequired!: boolean;

  @JsonColumn('clauses')
  clauses!: readonly Clause[];

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Lower-case hexadecimal SHA-256 of the canonical form of the terms: what each party signs. */
  @Column('text')
  contentHash!: string;

  /** The parties, for row-level security. */
  @Column('uuid', { array: true })
  readerOrganisationIds!: readonly OrganisationId[];

  @Column('uuid', { nullable: true })
  proposedBy!: string | null;

  /** The organisation for which it was proposed; null when the house drew it up. */
  @Column('uuid', { nullable: true })
  proposerId!: OrganisationId | null;

  @InstantColumn('proposed_at')
  proposedAt!: Date;

  @InstantColumn('settled_at', { nullable: true })
  settledAt!: Date | null;

  /** Who refused or withdrew it. */
  @Column('uuid', { nullable: true })
  settlerId!: OrganisationId | null;

  @Column('text', { nullable: true })
  settledReason!: string | null;
}
