import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import type { LocalDate } from '#kernel/dates';
import { TransactionRunner } from '#platform/database';

import type { InterestId, InterestKind } from '../domain/conflict';

export interface InterestRow {
  readonly id: InterestId;
  readonly kind: InterestKind;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly siren: string | null;
  readonly beganOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly version: number;
}

const OWN = `
  SELECT i.id, i.kind, i.organisation_id AS "organisationId", o.name AS "organisationName",
    coalesce(i.siren, o.siren) AS siren, i.began_on AS "beganOn", i.ended_on AS "endedOn",
    i.version
  FROM assessment.interest i
  LEFT JOIN organisations.organisation o ON o.id = i.organisation_id OR o.siren = i.siren
  WHERE i.person_id = $1 ORDER BY i.ended_on IS NOT NULL, i.began_on DESC, i.id`;

/** What a person said that binds them. */
@Injectable()
export class InterestsQuery {
  constructor(private readonly transactions: TransactionRunner) {}

  ofActor(actor: Actor): Promise<readonly InterestRow[]> {
    return this.transactions.read(actor, (reader) => reader.rows<InterestRow>(OWN, [actor.id]));
  }
}
