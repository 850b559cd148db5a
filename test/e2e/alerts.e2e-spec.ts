import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { SettableClock } from '#platform/clock';
import { SendDigestsService } from '#domain/alerts';

import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { startApi } from '../support/api';
import { callerOn, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const DAY = 86_400_000;

describe('Alerts by mail', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let stranger: TestCaller;
  let digests: SendDigestsService;
  const clock = new SettableClock(new Date());

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock, settings: { MAX_REQUESTS_PER_MINUTE: '0' } });
    stranger = callerOn(api);
    digests = api.get(SendDigestsService, { strict: false });
  });

  beforeEach(async () => {
    clock.set(new Date());
    await database.sql.query('TRUNCATE alerts.alert');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const mailsTo = async (email: string): Promise<readonly { subject: string; text: string }[]> => {
    const { rows } = await database.sql.query<{ subject: string; text: string }>(
      'SELECT subject, text FROM platform.mail_delivery WHERE recipient = $1 ORDER BY id',
      [email],
    );
    return rows;
  };
  const kept = async (email: string): Promise<number> => {
    const { rows } = await database.sql.query('SELECT 1 FROM alerts.alert WHERE email = $1', [
      email,
    ]);
    return rows.length;
  };
  const tokenIn = (text = '') => /#token=(\S+)/.exec(text)?.[1] ?? '';
  const ask = (email: string, search: object = {}) =>
    stranger.post('/alerts', { email, language: 'fr', ...search });
  const confirmed = async (email: string, search: object = {}) => {
    await ask(email, search).expect(204);
    const [mail] = await mailsTo(email);
    await stranger.post('/alerts/confirm', { token: tokenIn(mail?.text) }).expect(200);
  };
  /** Published now, by the clock of the database. */
  const publish = async (facts: Parameters<typeof aCallContent>[0] = {}) => {
    const funder = await aFunder(database.sql);
    const call = await aCall(database.sql, funder.id, { content: aCallContent(facts) });
    await database.sql.query('UPDATE calls.call SET instruments = $2 WHERE id = $1', [
      call.id,
      ['grant'],
    ]);
    return call;
  };
  const nextMorning = () => clock.set(new Date(Date.now() + DAY));

  it('say nothing before they are confirmed, then what was published since, once', async () => {
    const email = 'ada@alertes.example';
    await ask(email, { theme: 'mobility' }).expect(204);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Confirmez votre alerte sur les appels');
    await publish({ themes: ['mobility'] });
    nextMorning();
    expect(await digests.send()).toBe(0);

    clock.set(new Date());
    const token = tokenIn(mail?.text);
    const { body } = await stranger.post('/alerts/confirm', { token }).expect(200);
    expect(body).toMatchObject({ theme: 'mobility', words: null });
    await stranger.post('/alerts/confirm', { token }).expect(200);
    const call = await publish({ themes: ['mobility'] });
    await publish({ themes: ['culture-heritage'] });
    nextMorning();
    const sent = await Promise.all([digests.send(), digests.send()]);
    expect(sent.reduce((sum, one) => sum + one)).toBe(1);
    expect(await digests.send()).toBe(0);
    const [, digest, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    expect(digest?.subject).toBe('Un nouvel appel pour vous');
    expect(digest?.text).toContain(`/appels/${call.id}`);
    expect(digest?.text).toContain('/alertes/quitter#token=');
  });

  it.each([
    ['words', { words: 'cuisines' }],
    ['a territory', { territoryId: 'departement-26' }],
    ['a mode', { mode: 'cooperative' }],
  ])('fit by %s', async (name, search) => {
    const fits = `fits-${name.replaceAll(' ', '-')}@alertes.example`;
    const misses = `misses-${name.replaceAll(' ', '-')}@alertes.example`;
    await confirmed(fits, search);
    await confirmed(misses, { words: 'hydravion', theme: 'housing' });
    await publish({ territoryIds: ['departement-26'] as never, mode: 'cooperative' });
    nextMorning();
    await digests.send();
    expect(await mailsTo(fits)).toHaveLength(2);
    expect(await mailsTo(misses)).toHaveLength(1);
  });

  it('are left by the link of any mail, and the address is forgotten', async () => {
    const email = 'bob@alertes.example';
    await confirmed(email);
    await publish();
    nextMorning();
    await digests.send();
    const token = tokenIn((await mailsTo(email))[1]?.text);
    await stranger.post('/alerts/leave', { token }).expect(204);
    await stranger.post('/alerts/leave', { token }).expect(204);
    expect(await kept(email)).toBe(0);
  });

  it('are left in one click by a mail program, which opening the address does not do', async () => {
    const email = 'kim@alertes.example';
    await confirmed(email);
    await publish();
    nextMorning();
    await digests.send();
    const { rows } = await database.sql.query<{ url: string | null }>(
      'SELECT leave_url AS url FROM platform.mail_delivery WHERE recipient = $1 ORDER BY id',
      [email],
    );
    expect(rows[0]?.url).toBeNull();
    const path = new URL(rows[1]?.url ?? '').pathname;
    const server = api.getHttpServer();
    const opened = await request(server).get(path).expect(303);
    expect(opened.headers['location']).toMatch(/^\/alertes\/quitter#token=/);
    expect(await kept(email)).toBe(1);
    const click = () => request(server).post(path).type('form').send('List-Unsubscribe=One-Click');
    await click().expect(204);
    await click().expect(204);
    expect(await kept(email)).toBe(0);
    await request(server).post('/api/v1/alerts/leave/nothing').type('form').send('a=b').expect(404);
  });

  describe('on one call', () => {
    const NOTE = '{"fr": "Plus de temps.", "en": "More time."}';
    const follow = async (email: string, callId: string) => {
      await stranger.post(`/alerts/calls/${callId}`, { email, language: 'en' }).expect(204);
      const [mail] = await mailsTo(email);
      expect(mail?.subject).toBe('Confirm that you follow a call');
      const token = tokenIn(mail?.text);
      const { body } = await stranger.post('/alerts/confirm', { token }).expect(200);
      expect(body).toMatchObject({ callId, words: null });
    };
    const revise = (callId: string, number: number, days: number) =>
      database.sql.query(
        `INSERT INTO calls.call_revision (call_id, number, funder_id, content, opens_at, closes_at,
           change_note, changes, published_at)
         SELECT call_id, $2, funder_id, content, opens_at, closes_at + $3 * interval '1 day',
           $4, '{closesAtLocal}', now() FROM calls.call_revision WHERE call_id = $1 AND number = $2 - 1`,
        [callId, number, days, NOTE],
      );

    it('tell what became of it, once, and of no other', async () => {
      const call = await publish();
      const other = await publish();
      await follow('zoe@alertes.example', call.id);
      await follow('yan@alertes.example', other.id);
      await revise(call.id, 2, 7);
      await revise(call.id, 3, 0);
      nextMorning();
      expect(await digests.send()).toBe(1);
      expect(await digests.send()).toBe(0);
      const [, news] = await mailsTo('zoe@alertes.example');
      expect(news?.subject).toMatch(/^News: /);
      expect(news?.text).toContain('Its deadline is put off to');
      expect(news?.text).toContain('Its rules were widened or made clearer.');
      expect(news?.text).toContain(`/appels/${call.id}`);
      expect(news?.text).toContain('/alertes/quitter#token=');
      expect(await mailsTo('yan@alertes.example')).toHaveLength(1);
    });

    it('tell of answered questions and of its end', async () => {
      const call = await publish();
      await follow('xia@alertes.example', call.id);
      await database.sql.query(
        `INSERT INTO calls.question (id, call_id, funder_id, asked_by, text, asked_at, answer,
           answered_by, answered_at, version)
         SELECT gen_random_uuid(), id, funder_id, gen_random_uuid(), 'Quand ?', now(), 'Demain.',
           gen_random_uuid(), now(), 2 FROM calls.call, generate_series(1, 2) WHERE id = $1`,
        [call.id],
      );
      await database.sql.query(
        `UPDATE calls.call SET status = 'cancelled', cancelled_at = now(), cancel_reason = $2
         WHERE id = $1`,
        [call.id, NOTE],
      );
      nextMorning();
      expect(await digests.send()).toBe(1);
      const [, news] = await mailsTo('xia@alertes.example');
      expect(news?.text).toContain('2 questions were answered.');
      expect(news?.text).toContain('It is cancelled.');
    });

    it('are of calls that anyone may read, and end long after them', async () => {
      const funder = await aFunder(database.sql);
      const draft = await aCall(database.sql, funder.id, { status: 'draft' });
      const who = { email: 'wim@alertes.example', language: 'fr' };
      const refused = await stranger.post(`/alerts/calls/${draft.id}`, who).expect(404);
      expect(refused.body.code).toBe('calls.call-not-found');
      const call = await publish();
      await follow(who.email, call.id);
      clock.set(new Date(call.closesAt.getTime() + 731 * DAY));
      await digests.send();
      expect(await kept(who.email)).toBe(0);
    });
  });

  it('take no token but their own, and forget who does not confirm', async () => {
    const email = 'eve@alertes.example';
    await ask(email).expect(204);
    const token = tokenIn((await mailsTo(email))[0]?.text);
    const forged = `${token.slice(0, -2)}xx`;
    const refused = await stranger.post('/alerts/confirm', { token: forged }).expect(404);
    expect(refused.body.code).toBe('alerts.alert-not-found');
    await stranger.post('/alerts/leave', { token: 'nothing' }).expect(404);
    clock.set(new Date(Date.now() + 8 * DAY));
    await stranger.post('/alerts/confirm', { token }).expect(404);
    await digests.send();
    expect(await kept(email)).toBe(0);
  });

  it('refuse what no call can be, and too many for one address', async () => {
    const wrong = await ask('not an address', { theme: 'luck', territoryId: 'Drôme' }).expect(400);
    expect(reasonsOf(wrong).toSorted()).toEqual([
      'choice-unknown /theme',
      'email-malformed /email',
      'pattern-mismatch /territoryId',
    ]);
    const email = 'max@alertes.example';
    for (let nth = 0; nth < 5; nth += 1) await ask(email).expect(204);
    const often = await ask(email).expect(429);
    expect(often.body.code).toBe('alerts.too-often');
    expect(Number(often.headers['retry-after'])).toBeGreaterThan(80_000);
  });
});
