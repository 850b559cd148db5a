import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

import { InstantColumn } from '#platform/database';
import type { Language } from '#platform/messages';

import type { Person, PersonId } from '../identity.types';

@Entity({ schema: 'identity', name: 'person' })
@Check('person_email_is_in_lower_case', 'email = lower(email)')
@Check('person_language_is_spoken_here', `language IN ('fr', 'en')`)
@Check('person_version_is_positive', 'version > 0')
export class PersonEntity implements Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id!: PersonId;

  @Column('text')
  givenName!: string;

  @Column('text')
  familyName!: string;

  @Column('text')
  @Index('one_person_per_email', { unique: true })
  email!: string;

  @Column('text')
  language!: Language;

  @Column('integer')
  version!: number;

  @InstantColumn('registered_at')
  registeredAt!: Date;
}
