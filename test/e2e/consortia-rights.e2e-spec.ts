import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SYSTEM } from '#kernel/actors';
import { SettableClock } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { RightsDirectory } from '#domain/consortia';

import { aTeam, type Team } from '../factories/applications.factory';
import { aMember, anOrganisation, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, statusesOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const NOW = new Date('2027-06-15T09:00:00Z');

describe('Rights on the parts of a consortium', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let team: Team;
  let leader: TestCaller;
  let partner: TestCaller;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock: new SettableClock(NOW) });
  });

  beforeEach(async () => {
    team = await aTeam(database.sql);
    leader = await as(team.lead.personId);
    partner = await as(second().personId);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const as = async (personId: string) =>
    callerOn(api, await aSession(database.sql, personId as never, NOW));
  const second = () => {
    const [, one] = team.partners;
    if (one === undefined) throw new Error('A team has a second partner.');
    return one;
  };
  const path = () => `/consortia/${team.consortiumId}/rights`;
  const mineOf = async (who: TestCaller) => {
    const { body } = await who.get(path()).expect(200);
    const mine = body.mine as { part: string; level: string }[];
    return Object.fromEntries(mine.map(({ part, level }) => [part, level]));
  };

  it('follow from who is of which partner', async () => {
    expect(await mineOf(leader)).toMatchObject({
      sections: 'manage',
      charter: 'manage',
      [`budgets/${team.lead.id}`]: 'manage',
      [`budgets/${second().id}`]: 'comment',
    });
    expect(await mineOf(partner)).toMatchObject({
      sections: 'comment',
      [`budgets/${second().id}`]: 'manage',
      [`documents/${second().id}`]: 'manage',
      [`budgets/${team.lead.id}`]: 'comment',
    });
    const { body } = await leader.get(path()).expect(200);
    expect(body.people).toHaveLength(team.partners.length);
    expect(JSON.stringify(body.people)).not.toContain('@');
  });

  it('are given by who manages the part, and taken back', async () => {
    const { personId, id: partnerId } = second();
    const right = { personId, part: 'sections/needs', level: 'edit' };
    const { body } = await leader.post(path(), right).expect(201);
    expect(body.given).toMatchObject([{ ...right, partnerId, givenAt: NOW.toISOString() }]);
    const rights = await api
      .get(TransactionRunner)
      .read(second().actor, (reader) =>
        api
          .get(RightsDirectory, { strict: false })
          .rightsOf(reader, second().actor, team.consortiumId),
      );
    expect(rights.on('sections/needs')).toBe('edit');
    expect(rights.on('sections/impact')).toBe('comment');

    await leader.post(path(), { ...right, level: 'comment' }).expect(201);
    const { body: after } = await partner.get(path()).expect(200);
    expect(after.given).toMatchObject([{ level: 'comment' }]);

    await leader.remove(`${path()}/${after.given[0].id}`).expect(204);
    expect((await leader.get(path()).expect(200)).body.given).toEqual([]);
    await leader.remove(`${path()}/${after.given[0].id}`).expect(404);
    const { rows } = await database.sql.query(
      `SELECT action FROM platform.audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [team.consortiumId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'consortia.right-given',
      'consortia.right-given',
      'consortia.right-taken-back',
    ]);
  });

  it('are one each, though asked for twice at once', async () => {
    const right = { personId: second().personId, part: 'charter', level: 'edit' };
    const answers = await Promise.all([1, 2, 3].map(() => leader.post(path(), right)));
    expect(statusesOf(answers)).toEqual([201, 201, 201]);
    expect((await leader.get(path()).expect(200)).body.given).toHaveLength(1);
  });

  it('are not for anyone to give, nor on just anything, nor to just anyone', async () => {
    const stranger = await anOrganisation(database.sql);
    const { personId } = await aMember(database.sql, stranger.id, ['representative']);
    const wrong = await leader
      .post(path(), { personId, part: 'budgets/all', level: 'edit' })
      .expect(422);
    expect(wrong.body.code).toBe('consortia.right-refused');
    expect(reasonsOf(wrong)).toEqual(['part-unknown /part', 'person-not-of-a-partner /personId']);

    const theirs = { personId: team.lead.personId, part: 'sections', level: 'edit' };
    const refused = await partner.post(path(), theirs).expect(403);
    expect(refused.body.code).toBe('consortia.action-forbidden');
    const own = { ...theirs, part: `budgets/${second().id}` };
    await leader.post(path(), { ...own, personId: team.lead.personId }).expect(403);
    await partner.post(path(), own).expect(201);

    await (await as(personId)).get(path()).expect(404);
    await (await as(personId)).post(path(), theirs).expect(404);
    await callerOn(api).get(path()).expect(401);
    await leader.post(path(), { ...theirs, level: 'own' }).expect(400);
  });

  it('leave with the partner', async () => {
    const right = { personId: second().personId, part: 'sections', level: 'manage' };
    await leader.post(path(), right).expect(201);
    await partner.remove(`/consortia/${team.consortiumId}/partners/${second().id}`).expect(204);

    await partner.get(path()).expect(404);
    expect((await leader.get(path()).expect(200)).body.given).toEqual([]);
    const rights = await api
      .get(TransactionRunner)
      .read(SYSTEM, (reader) =>
        api
          .get(RightsDirectory, { strict: false })
          .rightsOf(reader, second().actor, team.consortiumId),
      );
    expect(rights.on('sections')).toBeNull();
  });
});
