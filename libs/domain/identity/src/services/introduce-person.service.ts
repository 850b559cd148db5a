import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { CLOCK } from '#platform/clock';
import { readerOf, type Tx } from '#platform/database';

import { normaliseEmail, normaliseName, type PersonFacts } from '../domain/person-facts';
import type { PersonId } from '../identity.types';
import { PersonEntity } from '../storage/person.entity';

@Injectable()
export class IntroducePersonService {
  constructor(
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The person who has this address; a new one, without an account, when nobody does: they have no
   * password, so that only the links that are mailed to them let them in. As the system.
   */
  async introduce(tx: Tx, actor: Actor, facts: PersonFacts): Promise<PersonId> {
    const at = this.clock();
    const email = normaliseEmail(facts.email);
    const person: PersonEntity = {
      id: newId<'Person'>(at),
      givenName: normaliseName(facts.givenName),
      familyName: normaliseName(facts.familyName),
      email,
      language: facts.language,
      version: 1,
      registeredAt: at,
    };
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(PersonEntity)
      .values(person)
      .orIgnore()
      .returning('id')
      .updateEntity(false)
      .execute();
    if ((raw as readonly unknown[]).length === 0) return findByEmail(tx, email);
    await this.audit.record(tx, {
      actor,
      action: 'identity.person-introduced',
      subject: { kind: 'person', id: person.id },
      after: person,
    });
    return person.id;
  }
}

async function findByEmail(tx: Tx, email: string): Promise<PersonId> {
  const sql = 'SELECT id FROM identity.person WHERE email = $1';
  const found = await readerOf(tx).one<{ id: PersonId }>(sql, [email]);
  invariant(found !== null, 'what kept the person from being written is there');
  return found.id;
}
