import { randomUUID } from 'node:crypto';

import { ANONYMOUS, SYSTEM, type Actor } from '#kernel/actors';
import { readerOf, type OpenDatabase } from '#platform/database';
import { PeopleDirectory } from '#domain/identity';
import { OrganisationDirectory } from '#domain/organisations';

import { actorOf, aMember, anOrganisation, aPerson } from '../factories/organisations.factory';
import { createTestDatabase, type TestDatabase } from '../support/database';

/** What a query reaches that forgets to ask who is reading. */
describe('The second wall round people and organisations', () => {
  let database: TestDatabase;
  let open: OpenDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    open = await database.open();
  });

  afterAll(() => database.drop());

  const idsOf = async (actor: Actor, table: string): Promise<string[]> => {
    const rows = await open.transactions.read(actor, (reader) =>
      reader.rows<{ id: string }>(`SELECT id FROM ${table}`),
    );
    return rows.map(({ id }) => id);
  };

  const write = (actor: Actor, sql: string, params: unknown[]): Promise<unknown[]> =>
    open.transactions.run(actor, (tx) => readerOf(tx).rows(sql, params));

  it('shows everyone what public registers publish, and groups to who has signed in', async () => {
    const registered = await anOrganisation(database.sql);
    const group = await anOrganisation(database.sql, {
      legalForm: 'undeclared-group',
      actorFamily: 'residents-group',
      college: 'residents',
      siren: null,
      isEss: false,
    });
    const person = await aPerson(database.sql);

    const stranger = await idsOf(ANONYMOUS, 'organisations.organisation');
    const signedIn = await idsOf(actorOf(person.id), 'organisations.organisation');

    expect(stranger).toContain(registered.id);
    expect(stranger).not.toContain(group.id);
    expect(signedIn).toEqual(expect.arrayContaining([registered.id, group.id]));
  });

  it('lets nobody but its people change an organisation, nor make one by itself', async () => {
    const { id } = await anOrganisation(database.sql);
    const { actor } = await aMember(database.sql, (await anOrganisation(database.sql)).id);
    const update = `UPDATE organisations.organisation SET name = 'X' WHERE id = $1 RETURNING id`;

    await expect(write(actor, update, [id])).resolves.toEqual([]);
    await expect(
      write(
        actor,
        `INSERT INTO organisations.organisation (id, name, search, legal_form, actor_family,
           college, is_ess, version, registered_at, updated_at)
         VALUES ($1, 'X', ' x', 'undeclared-group', 'residents-group', 'residents', false, 1,
           now(), now())`,
        [randomUUID()],
      ),
    ).rejects.toThrow(/row-level security/);
    await expect(
      write(SYSTEM, `DELETE FROM organisations.organisation WHERE id = $1`, [id]),
    ).rejects.toThrow(/permission denied/);
  });

  it('shows a person itself and its colleagues of today, and nobody else', async () => {
    const { id: organisationId } = await anOrganisation(database.sql);
    const one = await aMember(database.sql, organisationId);
    const colleague = await aMember(database.sql, organisationId, ['contributor']);
    const past = await aMember(database.sql, organisationId, ['contributor']);
    await aMember(database.sql, (await anOrganisation(database.sql)).id);
    await database.sql.query(`UPDATE identity.membership SET ended_at = now() WHERE id = $1`, [
      past.membershipId,
    ]);

    const seen = await idsOf(one.actor, 'identity.person');

    expect(seen.toSorted()).toEqual([one.personId, colleague.personId].toSorted());
    await expect(idsOf(ANONYMOUS, 'identity.person')).resolves.toEqual([]);
    await expect(idsOf(past.actor, 'identity.membership')).resolves.toContain(past.membershipId);
  });

  it('lets nobody in by the window', async () => {
    const { id: organisationId } = await anOrganisation(database.sql);
    const inside = await aMember(database.sql, organisationId);
    const outside = await aMember(database.sql, (await anOrganisation(database.sql)).id);
    const grant = `INSERT INTO identity.membership (id, person_id, organisation_id, roles, since,
      version) VALUES ($1, $2, $3, ARRAY['administrator'], now(), 1)`;
    const promote = `UPDATE identity.membership SET roles = ARRAY['officer'] WHERE id = $1
      RETURNING id`;

    await expect(
      write(outside.actor, grant, [randomUUID(), outside.personId, organisationId]),
    ).rejects.toThrow(/row-level security/);
    await expect(write(outside.actor, promote, [inside.membershipId])).resolves.toEqual([]);
    await expect(
      write(outside.actor, `UPDATE identity.person SET email = 'x' WHERE id = $1 RETURNING id`, [
        inside.personId,
      ]),
    ).resolves.toEqual([]);
  });

  it('leaves the system to find whom to write to', async () => {
    const { id: organisationId, name } = await anOrganisation(database.sql);
    const officer = await aMember(database.sql, organisationId, ['officer', 'auditor']);
    await aMember(database.sql, organisationId, ['contributor']);

    const [members, organisations] = await open.transactions.read(SYSTEM, async (reader) => [
      await new PeopleDirectory().membersOf(reader, [organisationId], ['auditor', 'reviewer']),
      await new OrganisationDirectory().find(reader, [organisationId]),
    ]);

    expect(members).toEqual([
      {
        personId: officer.personId,
        organisationId,
        name: officer.name,
        email: officer.email,
        language: 'fr',
        roles: ['officer', 'auditor'],
      },
    ]);
    expect(organisations).toMatchObject([{ id: organisationId, name }]);
  });
});
