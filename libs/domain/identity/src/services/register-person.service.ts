import { Inject, Injectable } from '@nestjs/common';

import { SYSTEM, type Actor } from '#kernel/actors';
import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { AuditTrail } from '#platform/audit';
import { Credentials } from '#platform/auth';
import { CLOCK } from '#platform/clock';
import { TransactionRunner, type Tx } from '#platform/database';

import { normaliseEmail, normaliseName, type PersonFacts } from '../domain/person-facts';
import { EmailAlreadyRegistered } from '../identity.errors';
import type { Person } from '../identity.types';
import { PersonEntity } from '../storage/person.entity';

export interface NewPerson extends PersonFacts {
  readonly password: string;
}

@Injectable()
export class RegisterPersonService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly credentials: Credentials,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Registers a person and opens its account. Acts as the system: whoever signs up is a stranger
   * until then. The password is hashed first, which is slow, so that the transaction is short.
   *
   * @throws EmailAlreadyRegistered, PasswordRefused
   */
  async register(actor: Actor, { password, ...facts }: NewPerson): Promise<Person> {
    const at = this.clock();
    const person: PersonEntity = {
      id: newId<'Person'>(at),
      givenName: normaliseName(facts.givenName),
      familyName: normaliseName(facts.familyName),
      email: normaliseEmail(facts.email),
      language: facts.language,
      version: 1,
      registeredAt: at,
    };
    const known = [person.email, person.givenName, person.familyName];
    const hashed = await this.credentials.hash(password, known);
    return this.transactions.run(SYSTEM, async (tx) => {
      await keep(tx, person);
      await this.credentials.keep(tx, person.id, person.email, hashed);
      await this.audit.record(tx, {
        actor,
        action: 'identity.person-registered',
        subject: { kind: 'person', id: person.id },
        after: person,
      });
      return person;
    });
  }
}

async function keep(tx: Tx, person: PersonEntity): Promise<void> {
  const { raw } = await tx
    .createQueryBuilder()
    .insert()
    .into(PersonEntity)
    .values(person)
    .orIgnore()
    .returning('id')
    .updateEntity(false)
    .execute();
  if ((raw as readonly unknown[]).length === 0) throw new EmailAlreadyRegistered();
}
