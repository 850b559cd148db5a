import { Injectable } from '@nestjs/common';

import { SYSTEM, type Membership } from '#kernel/actors';
import type { ActorSource } from '#platform/auth';
import { TransactionRunner } from '#platform/database';

import type { PersonId } from '../identity.types';

/**
 * Tells the gate what a person may do; asked as the system, since nobody is recognised yet. Where
 * registrations were merged, whoever may act for one may act for all of them.
 */
@Injectable()
export class MembershipsOfAPersonQuery implements ActorSource {
  constructor(private readonly transactions: TransactionRunner) {}

  membershipsOf(personId: PersonId): Promise<readonly Membership[]> {
    return this.transactions.read(SYSTEM, (reader) =>
      reader.rows<Membership>(
        `SELECT s.id AS "organisationId", array_agg(DISTINCT role) AS roles
         FROM identity.membership m CROSS JOIN unnest(m.roles) AS role
         JOIN organisations.organisation o ON o.id = m.organisation_id
         JOIN organisations.organisation s
           ON coalesce(s.merged_into_id, s.id) = coalesce(o.merged_into_id, o.id)
         WHERE m.person_id = $1 AND m.ended_at IS NULL GROUP BY s.id ORDER BY s.id`,
        [personId],
      ),
    );
  }
}
