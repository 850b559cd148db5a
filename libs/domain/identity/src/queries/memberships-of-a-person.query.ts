import { Injectable } from '@nestjs/common';

import { SYSTEM, type Membership } from '#kernel/actors';
import type { ActorSource } from '#platform/auth';
import { TransactionRunner } from '#platform/database';

import type { PersonId } from '../identity.types';

/** Tells the gate what a person may do; asked as the system, since nobody is recognised yet. */
@Injectable()
export class MembershipsOfAPersonQuery implements ActorSource {
  constructor(private readonly transactions: TransactionRunner) {}

  membershipsOf(personId: PersonId): Promise<readonly Membership[]> {
    return this.transactions.read(SYSTEM, (reader) =>
      reader.rows<Membership>(
        `SELECT organisation_id AS "organisationId", roles FROM identity.membership
         WHERE person_id = $1 AND ended_at IS NULL ORDER BY organisation_id`,
        [personId],
      ),
    );
  }
}
