import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

import { InstantColumn, JsonColumn } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';
import type { TerritoryId } from '#domain/territories';

import type {
  Call,
  CallContent,
  CallId,
  CallKind,
  CallMode,
  CallStatus,
  Instrument,
  Theme,
  Translated,
} from '../calls.types';

/** A call as it stands: the draft being written, or the content of its latest revision. */
@Entity({ schema: 'calls', name: 'call' })
@Unique('one_call_per_reference', ['reference'])
@Check('call_status_is_known', "status IN ('draft', 'published', 'closed', 'cancelled', 'void')")
@Check('call_version_is_positive', 'version > 0')
@Check(
  'call_kind_is_known',
  "kind IN ('cooperative-call', 'call-for-commons', 'call-for-interest', 'call-for-projects')",
)
@Check(
  'draft_call_was_never_published',
  "status <> 'draft' OR num_nonnulls(reference, revision_number, published_at) = 0",
)
@Check(
  'public_call_can_be_answered',
  "status NOT IN ('published', 'closed', 'void') OR num_nulls(reference, revision_number, published_at, opens_at, closes_at) = 0",
)
@Check('public_call_closes_after_it_opens', 'revision_number IS NULL OR closes_at > opens_at')
@Check('closed_call_says_when', "(status IN ('closed', 'void')) = (closed_at IS NOT NULL)")
@Check(
  'cancelled_call_says_when_and_why',
  "(status = 'cancelled') = (cancelled_at IS NOT NULL) AND (status = 'cancelled') = (cancel_reason IS NOT NULL)",
)
@Check(
  'void_call_says_when_and_why',
  "(status = 'void') = (voided_at IS NOT NULL) AND (status = 'void') = (void_reason IS NOT NULL)",
)
@Index('calls_by_funder', ['funderId', 'createdAt'])
@Index('calls_by_deadline', ['closesAt', 'id'])
@Index('calls_by_publication', ['publishedAt', 'id'])
@Index('calls_by_title', ['titleKey', 'id'])
@Index('calls_by_creation', ['createdAt', 'id'])
@Index('calls_to_close', ['closesAt'], { where: "status = 'published'" })
export class CallEntity implements Call {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_pk' })
  id!: CallId;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('uuid')
  funderId!: OrganisationId;

  /** When the call was last published. */
  @Column('text')
  funderName!: string;

  @Column('text')
  status!: CallStatus;

  @Column('integer')
  version!: number;

  @Column('integer', { nullable: true })
  revisionNumber!: number | null;

  @JsonColumn('content')
  content!: CallContent;

  /** Written by a trigger: the title in French, as people compare it, without accents. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  titleKey!: string;

  /** This and the next seven are drawn from `content`, to filter and sort by. */
  @Column('text')
  kind!: CallKind;

  @Column('text', { default: 'competitive' })
  mode!: CallMode;

  @Column('text', { array: true, default: ['grant'] })
  instruments!: readonly Instrument[];

  @Column('uuid', { array: true, default: [] })
  @Index('calls_by_any_funder', { synchronize: false })
  funderIds!: readonly OrganisationId[];

  @Column('text', { array: true })
  themes!: readonly Theme[];

  @Column('text', { array: true })
  @Index('calls_by_territory', { synchronize: false })
  territoryIds!: readonly TerritoryId[];

  @InstantColumn('opens_at', { nullable: true })
  opensAt!: Date | null;

  @InstantColumn('closes_at', { nullable: true })
  closesAt!: Date | null;

  @InstantColumn('created_at')
  createdAt!: Date;

  @InstantColumn('updated_at')
  updatedAt!: Date;

  @InstantColumn('published_at', { nullable: true })
  publishedAt!: Date | null;

  @InstantColumn('closed_at', { nullable: true })
  closedAt!: Date | null;

  @InstantColumn('cancelled_at', { nullable: true })
  cancelledAt!: Date | null;

  @JsonColumn('cancel_reason', { nullable: true })
  cancelReason!: Translated | null;

  @InstantColumn('voided_at', { nullable: true })
  voidedAt!: Date | null;

  @JsonColumn('void_reason', { nullable: true })
  voidReason!: Translated | null;

  /** Written by a trigger, from the reference, the funder, the title and the summary. */
  @Column({ type: 'tsvector', select: false, insert: false, update: false })
  @Index('calls_by_words', { synchronize: false })
  search!: string;
}
