import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { SettableClock } from '#platform/clock';
import type { Organisation } from '#domain/organisations';

import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { startApi } from '../support/api';
import { callerOn } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const OPEN = new Date('2027-06-15T09:00:00Z');

describe('Anyone finds calls', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  const clock = new SettableClock(OPEN);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    funder = await aFunder(database.sql);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const keep = (title: string, content: Parameters<typeof aCallContent>[0]) =>
    aCall(database.sql, funder.id, {
      content: aCallContent({ title: { fr: title, en: title }, ...content }),
    });
  const titlesOf = async (query: string): Promise<readonly string[]> => {
    const { body } = await callerOn(api).get(`/calls?${query}`).expect(200);
    return body.data.map(({ title }: { title: { fr: string } }) => title.fr);
  };
  const raw = (path: string) => request(api.getHttpServer()).get(path);

  it('by a commune that lies in their territory, by their mode and by whoever puts money in', async () => {
    await database.sql.query(
      `INSERT INTO territories.territory (id, kind, code, name, search, within_ids, postal_codes,
         cog_year, valid_from)
       VALUES ('region-84', 'region', '84', 'Auvergne-Rhône-Alpes', 'auvergne', '{}', '{}', 2026,
           '2016-01-01'),
         ('commune-26289', 'commune', '26289', 'Saillans', 'saillans', '{region-84}', '{26340}',
           2026, '1943-01-01')
       ON CONFLICT DO NOTHING`,
    );
    await keep('Commune', { territoryIds: ['commune-26289'] });
    await keep('Région', { territoryIds: ['region-84'] });
    await keep('Ailleurs', { territoryIds: ['region-53'], mode: 'needs-diagnostic' });

    const around = await titlesOf('filter[territory]=commune-26289&sort=title');
    expect(around).toEqual(['Commune', 'Région']);
    expect(await titlesOf('filter[territory]=region-84&sort=title')).toEqual(around);
    expect(await titlesOf('filter[mode]=needs-diagnostic')).toEqual(['Ailleurs']);
    expect(await titlesOf(`filter[anyFunderId]=${funder.id}`)).toHaveLength(3);
    expect(await titlesOf('filter[instrument]=loan')).toEqual([]);
    await callerOn(api).get('/calls?filter[anyFunderId]=me').expect(400);
  });

  it('and reads when each thing happens, and what is open now', async () => {
    const { id } = await keep('Relevés', {
      intakes: [
        { code: 'june', closesAtLocal: '2027-06-30T12:00' },
        { code: 'july', closesAtLocal: '2027-07-31T12:00' },
      ],
      phases: [
        {
          kind: 'decision',
          opensAtLocal: '2027-09-01T09:00',
          closesAtLocal: null,
          isMandatory: true,
        },
      ],
    });

    const { body } = await callerOn(api).get(`/calls/${id}/timeline`).expect(200);

    expect(body.openStep).toBe('full');
    expect(body.nextIntake).toEqual({ code: 'june', closesAt: '2027-06-30T10:00:00.000Z' });
    expect(
      body.moments
        .filter(({ kind }: { kind: string }) => kind !== 'published')
        .map(({ kind, at }: { kind: string; at: string }) => `${kind} ${at.slice(0, 10)}`),
    ).toEqual([
      'opening 2027-06-01',
      'intake 2027-06-30',
      'intake 2027-07-31',
      'deadline 2027-07-31',
      'phase-opening 2027-09-01',
    ]);
    const draft = await aCall(database.sql, funder.id, { status: 'draft' });
    await callerOn(api).get(`/calls/${draft.id}/timeline`).expect(404);
  });

  it('and tests a consortium before it exists: each rule that it would not meet is told', async () => {
    const { id } = await keep('Ensemble', {});
    const path = `/calls/${id}/eligibility`;
    const partner = { role: 'funded-partner', college: 'ess-organisation', isEss: true };
    const lead = { ...partner, role: 'lead' };

    const alone = await callerOn(api)
      .post(path, { partners: [lead, partner] })
      .expect(200);
    expect(alone.body.isEligible).toBe(false);
    expect(alone.body.unmetRules.map(({ code }: { code: string }) => code)).toEqual([
      'consortia.too-few-partners',
      'consortia.too-few-colleges',
      'consortia.single-college',
    ]);
    expect(alone.body.unmetRules[0].sentence.fr).toContain('3');

    const partners = [lead, partner, { ...partner, college: 'residents' }];
    const whole = await callerOn(api).post(path, { partners }).expect(200);
    expect(whole.body).toEqual({ isEligible: true, unmetRules: [] });
    await callerOn(api).post(path, { partners: [] }).expect(400);
  });

  it('in a feed and in a calendar, which say what the words are and nothing of drafts', async () => {
    const { id, reference } = await keep('Élan <& commun>, ensemble; pour de bon', {});
    const draft = await aCall(database.sql, funder.id, { status: 'draft' });

    const feed = await raw('/open-data/calls.rss').expect(200);
    expect(feed.headers['content-type']).toContain('application/rss+xml');
    expect(feed.text).toContain(`${reference} : Élan &lt;&amp; commun&gt;, ensemble; pour de bon`);
    expect(feed.text).not.toContain(draft.id);

    const calendar = await raw('/open-data/calls.ics').expect(200);
    expect(calendar.headers['content-type']).toContain('text/calendar');
    const unfolded = calendar.text.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`UID:${id}@tablee\r\n`);
    expect(unfolded).toContain('DTSTART:20270731T100000Z');
    expect(unfolded).toContain(String.raw`Élan <& commun>\, ensemble\; pour de bon`);
    const lines = calendar.text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lines)).toBeLessThanOrEqual(75);
  });
});
