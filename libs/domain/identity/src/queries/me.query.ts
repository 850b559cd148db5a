import { Injectable } from '@nestjs/common';

import type { Actor, Role } from '#kernel/actors';
import { invariant } from '#kernel/problems';
import { TransactionRunner, type Reader } from '#platform/database';
import {
  OrganisationDirectory,
  type Organisation,
  type OrganisationId,
} from '#domain/organisations';

import { personOf } from '../identity.policy';
import type { MembershipId, Person, PersonId } from '../identity.types';

export interface OwnMembership {
  readonly id: MembershipId;
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'college'>;
  readonly roles: readonly Role[];
  readonly since: Date;
  readonly version: number;
}

export interface Me {
  readonly person: Person;
  readonly memberships: readonly OwnMembership[];
}

interface MembershipRow extends Omit<OwnMembership, 'organisation'> {
  readonly organisationId: OrganisationId;
}

/** Who is signed in, and what they may do for whom. */
@Injectable()
export class MeQuery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** @throws PersonRequired */
  read(actor: Actor): Promise<Me> {
    const id = personOf(actor);
    return this.transactions.read(actor, async (reader) => {
      const person = await reader.one<Person>(
        `SELECT id, given_name AS "givenName", family_name AS "familyName", email, language, version
         FROM identity.person WHERE id = $1`,
        [id],
      );
      invariant(person !== null, 'the person who is signed in is registered');
      return { person, memberships: await this.membershipsOf(reader, id) };
    });
  }

  private async membershipsOf(reader: Reader, id: PersonId): Promise<readonly OwnMembership[]> {
    const rows = await reader.rows<MembershipRow>(
      `SELECT id, organisation_id AS "organisationId", roles, since, version
       FROM identity.membership WHERE person_id = $1 AND ended_at IS NULL`,
      [id],
    );
    const byOrganisation = new Map(rows.map((row) => [row.organisationId, row]));
    const organisations = await this.organisations.find(reader, [...byOrganisation.keys()]);
    return organisations.flatMap((organisation) => {
      const row = byOrganisation.get(organisation.id);
      return row === undefined ? [] : [{ ...row, organisation }];
    });
  }
}
