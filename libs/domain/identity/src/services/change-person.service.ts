import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { AuditTrail } from '#platform/audit';
import { compareAndSet, TransactionRunner } from '#platform/database';

import { normaliseName, type PersonFacts } from '../domain/person-facts';
import { personOf } from '../identity.policy';
import { PersonEntity } from '../storage/person.entity';

@Injectable()
export class ChangePersonService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Lets a person change its own name and language; its address is also how it signs in, and is
   * changed with the account.
   *
   * @throws PersonRequired, VersionStale
   */
  change(
    actor: Actor,
    version: number,
    { givenName, familyName, language }: Partial<Omit<PersonFacts, 'email'>>,
  ): Promise<number> {
    const id = personOf(actor);
    return this.transactions.run(actor, async (tx) => {
      const before = await tx.findOne(PersonEntity, { where: { id } });
      invariant(before !== null, 'the person who is signed in is registered');
      const after = {
        givenName: normaliseName(givenName ?? before.givenName),
        familyName: normaliseName(familyName ?? before.familyName),
        language: language ?? before.language,
      };
      const next = await compareAndSet(tx, PersonEntity, { id, version }, after);
      await this.audit.record(tx, {
        actor,
        action: 'identity.person-changed',
        subject: { kind: 'person', id },
        before: {
          givenName: before.givenName,
          familyName: before.familyName,
          language: before.language,
        },
        after: { ...after, version: next },
      });
      return next;
    });
  }
}
