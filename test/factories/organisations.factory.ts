import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

import type { Actor, Role } from '#kernel/actors';
import { asId } from '#kernel/ids';
import type { Organisation, OrganisationId } from '#domain/organisations';
import type { Member, Person, PersonId } from '#domain/identity';

/** A pool or client of `pg` that may write past row-level security: `database.sql` of a test. */
export interface TestSql {
  query(text: string, params: unknown[]): Promise<unknown>;
}

/** A SIREN that satisfies Luhn; the same for the same number, from 0 to 79 999 999. */
export function validSiren(n = randomInt(79_999_999)): string {
  return withLuhnDigit(String(20_000_000 + n));
}

/** A SIRET that satisfies Luhn, of the seat of that SIREN. */
export function validSiret(siren = validSiren()): string {
  return withLuhnDigit(`${siren}0001`);
}

export function validRna(n = randomInt(9_999_999)): string {
  return `W26${String(n).padStart(7, '0')}`;
}

/** An association of the Drôme, unless told; kept. */
export async function anOrganisation(
  sql: TestSql,
  facts: Partial<Organisation> = {},
): Promise<Organisation> {
  const id = facts.id ?? asId<'Organisation'>(randomUUID());
  const organisation: Organisation = {
    id,
    name: `Association ${id.slice(0, 8)}`,
    legalForm: 'declared-association',
    actorFamily: 'association',
    college: 'ess-organisation',
    siren: validSiren(),
    siret: null,
    rna: null,
    isEss: true,
    seatTerritoryId: null,
    createdOn: null,
    version: 1,
    ...facts,
  };
  await sql.query(
    `INSERT INTO organisations.organisation (id, name, search, legal_form, actor_family, college,
       siren, siret, rna, is_ess, seat_territory_id, created_on, version, registered_at, updated_at)
     SELECT id, name, ' ' || platform.fold(name), "legalForm", "actorFamily", college, siren, siret,
       rna, "isEss", "seatTerritoryId", "createdOn", version, now(), now()
     FROM json_to_record($1) AS r (id uuid, name text, "legalForm" text, "actorFamily" text,
       college text, siren text, siret text, rna text, "isEss" boolean, "seatTerritoryId" text,
       "createdOn" date, version integer)`,
    [JSON.stringify(organisation)],
  );
  return organisation;
}

/** Someone whom nobody has met, unless told; kept, without anything to sign in with. */
export async function aPerson(sql: TestSql, facts: Partial<Person> = {}): Promise<Person> {
  const id = facts.id ?? asId<'Person'>(randomUUID());
  const person: Person = {
    id,
    givenName: 'Camille',
    familyName: `Dupont-${id.slice(0, 8)}`,
    email: `camille.${id}@example.org`,
    language: 'fr',
    version: 1,
    ...facts,
  };
  await sql.query(
    `INSERT INTO identity.person (id, given_name, family_name, email, language, version,
       registered_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())`,
    [id, person.givenName, person.familyName, person.email, person.language, person.version],
  );
  return person;
}

/** Lets a person do something for an organisation, from now on. @returns the membership's id */
export async function aMembership(
  sql: TestSql,
  personId: PersonId,
  organisationId: OrganisationId,
  roles: readonly Role[] = ['administrator', 'representative'],
): Promise<string> {
  const id = randomUUID();
  await sql.query(
    `INSERT INTO identity.membership (id, person_id, organisation_id, roles, since, version)
     VALUES ($1, $2, $3, $4, now(), 1)`,
    [id, personId, organisationId, [...roles]],
  );
  return id;
}

/** A new person with these roles in the organisation, and the actor that it is. */
export async function aMember(
  sql: TestSql,
  organisationId: OrganisationId,
  roles: readonly Role[] = ['administrator', 'representative'],
): Promise<Member & { readonly actor: Actor; readonly membershipId: string }> {
  const person = await aPerson(sql);
  const membershipId = await aMembership(sql, person.id, organisationId, roles);
  return {
    personId: person.id,
    organisationId,
    name: `${person.givenName} ${person.familyName}`,
    email: person.email,
    language: person.language,
    roles,
    actor: actorOf(person.id, { organisationId, roles }),
    membershipId,
  };
}

/** The person as the gate would recognise it. */
export function actorOf(personId: PersonId, ...memberships: Actor['memberships']): Actor {
  return { kind: 'person', id: personId, memberships, scopes: null };
}

function withLuhnDigit(digits: string): string {
  const sum = Array.from(digits, Number)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** Signs the person in, without a password to hash. @returns the `Cookie` header of its browser */
export async function aSession(
  sql: TestSql,
  personId: PersonId,
  at: Date = new Date(),
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await sql.query(
    `INSERT INTO auth.session (id, secret_hash, person_id, browser, created_at, last_seen_at, ends_at)
     VALUES ($1, $2, $3, 'Test', $4, $4, $4::timestamptz + interval '1 hour')`,
    [randomUUID(), createHash('sha256').update(secret).digest(), personId, at],
  );
  return `__Host-sid=${secret}`;
}
