import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

import type { Money } from '#kernel/money';
import { EurColumn, JsonColumn } from '#platform/database';

import type { AgreementId, Instalment } from '../agreements.types';

@Entity({ schema: 'agreements', name: 'instalment' })
@Check('instalment_is_a_part_of_a_whole', 'rate_ppm > 0 AND rate_ppm <= 1000000')
@Check('instalment_is_not_negative', 'amount_cents >= 0')
export class InstalmentEntity implements Instalment {
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'instalment_pk' })
  agreementId!: AgreementId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'instalment_pk', default: 1 })
  revisionNumber!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'instalment_pk' })
  number!: number;

  @JsonColumn('label')
  label!: Instalment['label'];

  @Column('text')
  trigger!: Instalment['trigger'];

  @Column('integer', { name: 'rate_ppm' })
  ratePpm!: number;

  @EurColumn('amount_cents')
  amount!: Money;
}
