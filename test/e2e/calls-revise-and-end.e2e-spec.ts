import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';
import { CallsJobsModule, FIND_OVERDUE_CALLS, type CallStatus } from '#domain/calls';
import type { Organisation } from '#domain/organisations';
import { QueueModule, Queues } from '#platform/queue';

import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { aMember, aSession } from '../factories/organisations.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { startPlatform, type PlatformApp } from '../support/platform-app';

const OPEN = new Date('2027-06-15T09:00:00Z');
const NOTE = { fr: 'À la demande des candidats.', en: 'Candidates asked for it.' };

describe('A published call', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let officer: TestCaller;
  const clock = new SettableClock(OPEN);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    funder = await aFunder(database.sql);
    const { personId } = await aMember(database.sql, funder.id, ['officer']);
    officer = callerOn(api, await aSession(database.sql, personId, OPEN));
  });

  beforeEach(() => clock.set(OPEN));

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const aPublicCall = () => aCall(database.sql, funder.id);
  const revise = (id: string, changes: object, version = 1) =>
    officer.act(`/calls/${id}/revisions`, version, { changes, changeNote: NOTE });
  const eventsOf = async (id: string): Promise<string[]> => {
    const { rows } = await database.sql.query<{ name: string }>(
      `SELECT name FROM platform.outbox_message WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    return rows.map(({ name }) => name);
  };

  describe('may be widened', () => {
    it('by a later deadline and more money, in another revision', async () => {
      const { id } = await aPublicCall();
      const envelope = { amount: '2000000.00', currency: 'EUR' };

      const answer = await revise(id, { closesAtLocal: '2027-09-15T12:00', envelope }).expect(201);

      expect(answer.headers['etag']).toBe('"2"');
      expect(answer.body).toMatchObject({
        revisionNumber: 2,
        status: 'published',
        closesAt: '2027-09-15T10:00:00.000Z',
        envelope,
      });
      expect(await eventsOf(id)).toEqual(['calls.call-revised.v1']);
    });

    it('and what was published before can still be read', async () => {
      const { id } = await aPublicCall();
      await revise(id, { closesAtLocal: '2027-09-15T12:00' }).expect(201);
      const stranger = callerOn(api);

      const log = await stranger.get(`/calls/${id}/revisions`).expect(200);
      expect(log.body.data).toMatchObject([
        { number: 2, changeNote: NOTE, changes: ['/closesAtLocal'] },
        { number: 1, changeNote: null, changes: [] },
      ]);
      const first = await stranger.get(`/calls/${id}/revisions/1`).expect(200);
      expect(first.body).toMatchObject({
        number: 1,
        closesAt: '2027-07-31T10:00:00.000Z',
        title: aCallContent().title,
      });
      const third = await stranger.get(`/calls/${id}/revisions/3`).expect(404);
      expect(third.body.code).toBe('calls.revision-not-found');
      await stranger.get(`/calls/${id}/revisions/first`).expect(404);
    });

    it('but never narrowed, and every narrowing is told', async () => {
      const { id } = await aPublicCall();

      const answer = await revise(id, {
        closesAtLocal: '2027-07-01T12:00',
        envelope: { amount: '100.00', currency: 'EUR' },
        maxRate: '50',
        partnership: { minPartners: 4 },
      }).expect(422);

      expect(answer.body.code).toBe('calls.revision-refused');
      expect(reasonsOf(answer)).toEqual([
        'rule-frozen /maxRate',
        'rule-frozen /partnership/minPartners',
        'deadline-brought-forward /closesAtLocal',
        'envelope-reduced /envelope',
        'ceiling-above-envelope /grantCeiling',
      ]);
      expect(await eventsOf(id)).toEqual([]);
    });

    it('not once its deadline is over', async () => {
      const { id, closesAt } = await aPublicCall();
      clock.set(closesAt);
      const { personId } = await aMember(database.sql, funder.id, ['officer']);
      const later = callerOn(api, await aSession(database.sql, personId, closesAt));
      const body = { changes: { closesAtLocal: '2027-12-31T12:00' }, changeNote: NOTE };

      const answer = await later.act(`/calls/${id}/revisions`, 1, body).expect(422);
      expect(reasonsOf(answer)).toEqual(['call-over /closesAtLocal']);
    });

    it('and its revisions are never changed, not even by the owner of the tables', async () => {
      const { id } = await aPublicCall();
      const change = `UPDATE calls.call_revision SET number = 9 WHERE call_id = $1`;

      await expect(database.sql.query(change, [id])).rejects.toThrow(/added, never changed/);
      await expect(database.sql.query('TRUNCATE calls.call_revision CASCADE')).rejects.toThrow(
        /added, never changed/,
      );
    });
  });

  describe('may be given up', () => {
    const reason = { fr: 'Faute de moyens.', en: 'For want of means.' };

    it('for a reason that everyone can read, and for good', async () => {
      const { id } = await aPublicCall();

      await officer.act(`/calls/${id}/cancel`, 1, { reason }).expect(200);

      const answer = await callerOn(api).get(`/calls/${id}`).expect(200);
      expect(answer.body).toMatchObject({
        status: 'cancelled',
        cancelReason: reason,
        cancelledAt: OPEN.toISOString(),
        allowedActions: [],
      });
      expect(await eventsOf(id)).toEqual(['calls.call-cancelled.v1']);
      const again = await officer.act(`/calls/${id}/cancel`, 2, { reason }).expect(409);
      expect(again.body).toMatchObject({ state: 'cancelled', allowedActions: [] });
    });

    it('as a draft, which nobody else ever saw', async () => {
      const { id } = await aCall(database.sql, funder.id, { status: 'draft' });
      await officer.act(`/calls/${id}/cancel`, 1, { reason }).expect(200);
      await callerOn(api).get(`/calls/${id}`).expect(404);
    });

    it('never without a reason in both languages', async () => {
      const { id } = await aPublicCall();
      const body = { reason: { fr: 'Faute de moyens.', en: '' } };
      const answer = await officer.act(`/calls/${id}/cancel`, 1, body).expect(400);
      expect(reasonsOf(answer)).toEqual(['blank /reason/en']);
    });
  });

  describe('closes by itself', () => {
    let worker: PlatformApp;

    beforeAll(async () => {
      worker = await startPlatform(database, { modules: [QueueModule, CallsJobsModule], clock });
    });

    afterAll(() => worker.close());

    const tick = () => worker.app.get(Queues).named(FIND_OVERDUE_CALLS).add('tick', {});
    const statusOf = async (id: string): Promise<CallStatus | undefined> => {
      const { rows } = await database.sql.query<{ status: CallStatus }>(
        `SELECT status FROM calls.call WHERE id = $1`,
        [id],
      );
      return rows[0]?.status;
    };
    const closed = (id: string) =>
      eventually(`the call ${id} to be closed`, async () => (await statusOf(id)) === 'closed');

    it('when its grace is over, and not before', async () => {
      const early = await aCall(database.sql, funder.id, {
        content: aCallContent({ closesAtLocal: '2027-07-31T11:59', graceSeconds: 0 }),
      });
      const { id, closesAt } = await aPublicCall();

      clock.set(new Date(closesAt.getTime() + 119_999));
      await tick();
      await closed(early.id);
      expect(await statusOf(id)).toBe('published');

      clock.advance(1);
      await tick();
      await closed(id);
      expect(await eventsOf(id)).toEqual(['calls.call-closed.v1']);
    });

    it('though another cannot be closed', async () => {
      const [stuck, sound] = [await aPublicCall(), await aPublicCall()];
      await database.sql.query(`
        CREATE FUNCTION public.refuse_${stuck.id.slice(0, 8)}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.id = '${stuck.id}' THEN RAISE EXCEPTION 'stuck'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER stuck BEFORE UPDATE ON calls.call
          FOR EACH ROW EXECUTE FUNCTION public.refuse_${stuck.id.slice(0, 8)}()`);
      clock.set(new Date(sound.closesAt.getTime() + 120_000));

      await tick();

      await closed(sound.id);
      expect(await statusOf(stuck.id)).toBe('published');
    });
  });
});
