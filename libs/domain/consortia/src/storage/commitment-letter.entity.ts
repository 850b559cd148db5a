import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

import type { Id } from '#kernel/ids';
import { InstantColumn } from '#platform/database';
import type { FileId } from '#platform/files';

import type { ConsortiumId, PartnerId } from '../consortia.types';

/** The signed letter by which a partner commits itself; another takes its place. */
@Entity({ schema: 'consortia', name: 'commitment_letter' })
@Index('one_letter_in_force_per_partner', ['partnerId'], {
  unique: true,
  where: 'replaced_at IS NULL',
})
@Index('letters_of_a_consortium', ['consortiumId'])
export class CommitmentLetterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commitment_letter_pk' })
  id!: Id<'CommitmentLetter'>;

  @Column('uuid')
  consortiumId!: ConsortiumId;

  @Column('uuid')
  partnerId!: PartnerId;

  @Column('uuid')
  fileId!: FileId;

  @Column('text')
  fileName!: string;

  @InstantColumn('given_at')
  givenAt!: Date;

  @Column('uuid')
  givenBy!: Id<'Person'>;

  @InstantColumn('replaced_at', { nullable: true })
  replacedAt!: Date | null;
}
