import { Injectable } from '@nestjs/common';

import type { Role } from '#kernel/actors';
import type { Reader } from '#platform/database';
import type { OrganisationId } from '#domain/organisations';

import type { Member, Person, PersonId } from '../identity.types';

const MEMBER = `p.id AS "personId", m.organisation_id AS "organisationId",
  p.given_name || ' ' || p.family_name AS name, p.email, p.language, m.roles`;

const PERSON = `id, given_name AS "givenName", family_name AS "familyName", email, language, version`;

@Injectable()
export class PeopleDirectory {
  /** The people that exist among the identifiers, as far as the actor may know them. */
  find(reader: Reader, ids: readonly PersonId[]): Promise<readonly Person[]> {
    return reader.rows<Person>(
      `SELECT ${PERSON} FROM identity.person WHERE id = ANY ($1::uuid[]) ORDER BY id`,
      [ids],
    );
  }

  /**
   * Who stands for the organisations now, one line for each person and organisation; with
   * `roles`, only those who have at least one of them. Row-level security leaves out who the
   * actor may not know: read as the system to write to people.
   */
  membersOf(
    reader: Reader,
    organisationIds: readonly OrganisationId[],
    roles?: readonly Role[],
  ): Promise<readonly Member[]> {
    return reader.rows<Member>(
      `SELECT ${MEMBER} FROM identity.membership m JOIN identity.person p ON p.id = m.person_id
       WHERE m.organisation_id = ANY ($1::uuid[]) AND m.ended_at IS NULL
         AND ($2::text[] IS NULL OR m.roles && $2::text[])
       ORDER BY m.organisation_id, p.family_name, p.given_name, p.id`,
      [organisationIds, roles ?? null],
    );
  }
}
