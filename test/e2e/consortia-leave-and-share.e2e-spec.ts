import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SYSTEM, type Role } from '#kernel/actors';
import { SettableClock } from '#platform/clock';
import { TransactionRunner } from '#platform/database';
import { MailModule } from '#platform/mail';
import { QueueModule, Queues } from '#platform/queue';
import {
  ConsortiaJobsModule,
  ConsortiumDirectory,
  EXPIRE_INVITATIONS,
  FreezeConsortiumService,
} from '#domain/consortia';
import type { Organisation } from '#domain/organisations';

import { aCall, aFunder, type KeptCall } from '../factories/calls.factory';
import { aConsortium, type KeptConsortium } from '../factories/consortia.factory';
import { aMember, anOrganisation, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { startPlatform } from '../support/platform-app';

const OPEN = new Date('2027-06-15T09:00:00Z');

describe('A consortium', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let call: KeptCall;
  let lead: Organisation;
  let town: Organisation;
  let consortium: KeptConsortium;
  let leader: TestCaller;
  let mayor: TestCaller;
  const clock = new SettableClock(OPEN);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    funder = await aFunder(database.sql);
    call = await aCall(database.sql, funder.id);
  });

  beforeEach(async () => {
    clock.set(OPEN);
    lead = await anOrganisation(database.sql);
    town = await anOrganisation(database.sql, { college: 'local-authority', isEss: false });
    const company = await anOrganisation(database.sql, { college: 'company', isEss: false });
    consortium = await aConsortium(database.sql, call.id, lead, {
      funded: [town],
      associated: [company],
    });
    leader = await aCallerFor(lead);
    mayor = await aCallerFor(town);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const aCallerFor = async (
    { id }: Organisation,
    role: Role = 'representative',
    served: NestFastifyApplication = api,
  ) => {
    const { personId } = await aMember(database.sql, id, [role]);
    return callerOn(served, await aSession(database.sql, personId, OPEN));
  };
  const place = (index: number) =>
    `/consortia/${consortium.id}/partners/${consortium.partners[index]?.id}`;
  const read = (who: TestCaller) => who.get(`/consortia/${consortium.id}`);
  const eventsOf = async (): Promise<unknown[]> => {
    const { rows } = await database.sql.query(
      `SELECT name, payload FROM platform.outbox_message WHERE subject_id = $1 ORDER BY seq`,
      [consortium.id],
    );
    return rows;
  };

  it('that keeps the rules has no fault', async () => {
    const { body } = await read(leader).expect(200);
    expect(body.partnershipFaults).toEqual([]);
  });

  describe('is left', () => {
    it('by a partner, which no longer sees it, and whose stay is remembered', async () => {
      await mayor.remove(place(1)).expect(204);

      await read(mayor).expect(404);
      const { body } = await read(leader).expect(200);
      expect(body.partners).toHaveLength(2);
      expect(body.version).toBe(4);
      expect(body.history).toContainEqual({
        at: OPEN.toISOString(),
        what: 'left',
        organisationId: town.id,
        name: town.name,
      });
      expect(await eventsOf()).toMatchObject([
        { name: 'consortia.partner-left.v1', payload: { isRemoval: false } },
      ]);
      await leader.remove(place(1)).expect(404);
    });

    it('by a partner that is sent away', async () => {
      await leader.remove(place(1)).expect(204);

      await read(mayor).expect(404);
      expect(await eventsOf()).toMatchObject([
        {
          name: 'consortia.partner-left.v1',
          payload: { isRemoval: true, organisationId: town.id, leadOrganisationId: lead.id },
        },
      ]);
    });

    it('never by its lead, nor by force of a partner, a writer or a stranger', async () => {
      const kept = await leader.remove(place(0)).expect(422);
      expect(reasonsOf(kept)).toEqual(['lead-cannot-leave null']);
      const other = await mayor.remove(place(2)).expect(403);
      expect(other.body.code).toBe('consortia.action-forbidden');
      const writer = await (await aCallerFor(lead, 'contributor')).remove(place(1)).expect(403);
      expect(writer.body.code).toBe('auth.role-missing');
      const stranger = await aCallerFor(await anOrganisation(database.sql));
      await stranger.remove(place(1)).expect(404);
    });
  });

  describe('is listed', () => {
    const names = async (who: TestCaller, query = '') =>
      (await who.get(`/consortia${query}`).expect(200)).body.data.map(
        ({ id }: { id: string }) => id,
      );

    it('to those round its table only', async () => {
      expect(await names(leader, '?count=exact')).toEqual([consortium.id]);
      expect(await names(mayor, `?filter[callId]=${call.id}&sort=name`)).toEqual([consortium.id]);
      expect(await names(mayor, '?filter[status]=locked')).toEqual([]);
      expect(await names(await aCallerFor(await anOrganisation(database.sql)))).toEqual([]);
      const body = (await mayor.get('/consortia').expect(200)).body.data[0];
      expect(body).toMatchObject({ leadName: lead.name, partnerCount: 3, allowedActions: [] });
      await callerOn(api).get('/consortia').expect(401);
    });

    it('no wider with the first wall taken away: the second holds alone', async () => {
      const bare = await startApi(database, { clock, settings: { WALLS: 'off' } });
      const passer = await anOrganisation(database.sql);
      const stranger = await aCallerFor(passer, 'representative', bare);

      expect(await names(stranger, '?count=exact')).toEqual([]);
      await read(stranger).expect(404);
      expect((await stranger.get('/invitations?count=exact').expect(200)).body.data).toEqual([]);
      await bare.close();
    });

    it('to its funder once it is shared, which can change nothing', async () => {
      const officer = await aCallerFor(funder, 'officer');
      expect(await names(officer)).toEqual([]);

      await freeze();

      expect(await names(officer)).toEqual([consortium.id]);
      const { body } = await read(officer).expect(200);
      expect(body).toMatchObject({ status: 'locked', allowedActions: [] });
    });

    const freeze = () =>
      api.get(TransactionRunner).run(SYSTEM, async (tx) => {
        const held = await api.get(ConsortiumDirectory, { strict: false }).lock(tx, consortium.id);
        await api.get(FreezeConsortiumService, { strict: false }).freeze(tx, held, [funder.id]);
      });

    it('and keeps its partners once its application is submitted, until it is withdrawn', async () => {
      await freeze();

      const left = await mayor.remove(place(1)).expect(409);
      expect(left.body).toMatchObject({
        code: 'consortia.transition-not-allowed',
        state: 'locked',
      });
      const path = `/consortia/${consortium.id}`;
      const body = { email: 'a@example.org', role: 'funded-partner' };
      await leader.post(`${path}/invitations`, body).expect(409);
      await leader.patch(path, 4, { name: 'Halles' }).expect(409);

      await api.get(TransactionRunner).run(SYSTEM, async (tx) => {
        const held = await api.get(ConsortiumDirectory, { strict: false }).lock(tx, consortium.id);
        await api.get(FreezeConsortiumService, { strict: false }).thaw(tx, held);
      });
      await mayor.remove(place(1)).expect(204);
    });
  });

  it('forgets the addresses of those who did not answer in time', async () => {
    const worker = await startPlatform(database, {
      modules: [MailModule, QueueModule, ConsortiaJobsModule],
      clock,
    });
    const body = { email: 'a@example.org', role: 'funded-partner', expiresInDays: 1 };
    const path = `/consortia/${consortium.id}/invitations`;
    const { id } = (await leader.post(path, body).expect(201)).body;
    clock.advance(86_400_000);

    await worker.app.get(Queues).named(EXPIRE_INVITATIONS).add('tick', {});

    const expired = await eventually('the invitation to expire', async () => {
      const { rows } = await database.sql.query(
        `SELECT status, email FROM consortia.invitation WHERE id = $1 AND status <> 'pending'`,
        [id],
      );
      return rows[0];
    });
    expect(expired).toEqual({ status: 'expired', email: null });
    await worker.close();
  });
});
