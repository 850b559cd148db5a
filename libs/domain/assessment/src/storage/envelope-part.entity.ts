import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

/** The general pool, a reserve or the share of a funder: what it holds, and what was granted from it. */
@Entity({ schema: 'assessment', name: 'envelope_part' })
@Check('envelope_part_kind_is_known', `kind IN ('pool', 'funder')`)
@Check('grants_stay_within_each_part', 'granted_cents >= 0 AND granted_cents <= total_cents')
export class EnvelopePartEntity {
  @PrimaryColumn('uuid', { name: 'call_id', primaryKeyConstraintName: 'envelope_part_pk' })
  callId!: CallId;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'envelope_part_pk' })
  kind!: 'pool' | 'funder';

  @PrimaryColumn('text', { primaryKeyConstraintName: 'envelope_part_pk' })
  part!: string;

  /** The funder of the call. */
  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @EurColumn('total_cents')
  total!: Money;

  @Column('bigint', { name: 'granted_cents', default: 0 })
  grantedCents!: string;
}
