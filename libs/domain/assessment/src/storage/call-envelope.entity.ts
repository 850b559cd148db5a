import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn } from '#platform/database';
import type { CallId } from '#domain/calls';
import type { OrganisationId } from '#domain/organisations';

/** What a call can give and has given. Its row is what decisions on one call queue up for. */
@Entity({ schema: 'assessment', name: 'call_envelope' })
@Check('grants_stay_within_the_envelope', 'granted_cents >= 0 AND granted_cents <= total_cents')
export class CallEnvelopeEntity {
  @PrimaryColumn('uuid', { name: 'call_id', primaryKeyConstraintName: 'call_envelope_pk' })
  callId!: CallId;

  @Column('uuid', { name: 'funder_id' })
  funderId!: OrganisationId;

  @EurColumn('total_cents')
  total!: Money;

  @Column('bigint', { name: 'granted_cents', default: 0 })
  grantedCents!: string;
}
