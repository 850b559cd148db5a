import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { SettableClock } from '#platform/clock';
import type { CallContent, CallStatus } from '#domain/calls';
import type { Organisation } from '#domain/organisations';

import { aCall, aCallContent, aFunder } from '../factories/calls.factory';
import { startApi } from '../support/api';
import { aCallerFor, callerOn, reasonsOf, type TestCaller } from '../support/caller';
import { createTestDatabase, type TestDatabase } from '../support/database';

const OPEN = new Date('2027-06-15T09:00:00Z');

interface Line {
  readonly id: string;
  readonly title: { readonly fr: string };
  readonly status: CallStatus;
  readonly allowedActions: readonly string[];
}

describe('The list of calls', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let funder: Organisation;
  let stranger: TestCaller;
  let officer: TestCaller;
  const clock = new SettableClock(OPEN);

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { clock });
    stranger = callerOn(api);
    funder = await aFunder(database.sql, { name: 'Fondation Vallée Vive' });
    const other = await aFunder(database.sql, { name: 'Région des Sources' });
    officer = await aCallerFor(api, database.sql, funder, { roles: ['officer'], at: OPEN });
    await keep(funder, 'Énergie citoyenne', { closesAtLocal: '2027-07-01T12:00' });
    await keep(funder, 'Cuisines partagées', { themes: ['agriculture-food', 'employment'] });
    await keep(funder, 'Brouillon secret', {}, 'draft');
    await keep(funder, 'Ateliers fermés', { closesAtLocal: '2027-06-10T12:00' }, 'closed');
    await keep(other, 'Mobilités du Diois', {
      kind: 'call-for-commons',
      territoryIds: ['epci-242600534'],
      closesAtLocal: '2027-09-01T12:00',
    });
    await keep(other, 'Brouillon des voisins', {}, 'draft');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const keep = (
    { id }: Organisation,
    title: string,
    content: Partial<CallContent>,
    status: CallStatus = 'published',
  ) =>
    aCall(database.sql, id, {
      status,
      content: aCallContent({ title: { fr: title, en: title }, ...content }),
    });

  const linesOf = async (who: TestCaller, query: string): Promise<readonly Line[]> =>
    (await who.get(`/calls${query}`).expect(200)).body.data;
  const titlesOf = async (who: TestCaller, query: string) =>
    (await linesOf(who, query)).map(({ title }) => title.fr);

  it('shows everyone what was published, and each funder its drafts', async () => {
    expect(await titlesOf(stranger, '?sort=title')).toEqual([
      'Ateliers fermés',
      'Cuisines partagées',
      'Énergie citoyenne',
      'Mobilités du Diois',
    ]);
    expect(await titlesOf(officer, '?sort=title')).toContain('Brouillon secret');
    expect(await titlesOf(officer, '?sort=title')).not.toContain('Brouillon des voisins');
    expect(await titlesOf(stranger, '?filter[status]=draft')).toEqual([]);
  });

  it('says what may be done with each, to those who may', async () => {
    const [draft, open] = await linesOf(officer, '?filter[status]=draft,published&sort=createdAt');
    expect([draft, open].map((line) => line?.status)).toContain('published');
    const actions = Object.fromEntries(
      (await linesOf(officer, '')).map(({ title, allowedActions }) => [title.fr, allowedActions]),
    );
    expect(actions).toEqual({
      'Brouillon secret': ['change', 'publish', 'cancel'],
      'Cuisines partagées': ['revise', 'extend', 'cancel'],
      'Énergie citoyenne': ['revise', 'extend', 'cancel'],
      'Ateliers fermés': ['declare-void'],
      'Mobilités du Diois': [],
    });
  });

  it.each([
    ['filter[kind]=call-for-commons', ['Mobilités du Diois']],
    ['filter[theme]=employment', ['Cuisines partagées']],
    ['filter[territory]=epci-242600534', ['Mobilités du Diois']],
    ['filter[territory]=commune-26113,epci-242600534', ['Mobilités du Diois']],
    ['filter[mode]=needs-diagnostic', []],
    ['filter[status]=closed', ['Ateliers fermés']],
    ['filter[closesAt][gte]=2027-08-01T00:00:00Z', ['Mobilités du Diois']],
    ['filter[closesAt][lt]=2027-07-01T10:00:00Z', ['Ateliers fermés']],
    ['q=energies', ['Énergie citoyenne']],
    ['q=PARTAGEE', ['Cuisines partagées']],
    ['q=sources', ['Mobilités du Diois']],
    ['q="vallee vive" -energie&filter[status]=published', ['Cuisines partagées']],
  ])('narrowed by %s holds %p', async (query, titles) => {
    expect(await titlesOf(stranger, `?${query}`)).toEqual(titles);
  });

  it('turns its pages, by the deadline', async () => {
    const first = await stranger.get('/calls?sort=closesAt&limit=3&count=exact').expect(200);
    expect(first.body.data.map(({ title }: Line) => title.fr)).toEqual([
      'Ateliers fermés',
      'Énergie citoyenne',
      'Cuisines partagées',
    ]);
    expect(first.body.page).toMatchObject({ hasMore: true, total: 4 });
    const next = `?sort=closesAt&limit=3&cursor=${first.body.page.nextCursor}`;
    expect(await titlesOf(stranger, next)).toEqual(['Mobilités du Diois']);
    expect(first.headers['cache-control']).toBe('public, max-age=60');
  });

  it('shows no more with the first wall taken away: the second holds alone', async () => {
    const bare = await startApi(database, { clock, settings: { WALLS: 'off' } });
    const [unseen] = await linesOf(officer, '?filter[status]=draft');

    expect(await titlesOf(callerOn(bare), '?sort=title&count=exact')).toEqual(
      await titlesOf(stranger, '?sort=title'),
    );
    await callerOn(bare).get(`/calls/${unseen?.id}`).expect(404);
    await callerOn(bare).get(`/calls/${unseen?.id}/revisions`).expect(404);
    await bare.close();
  });

  it('refuses what it does not know, all at once', async () => {
    const query = '?filter[status]=open&filter[colour]=red&filter[territory]=26&sort=price';
    const answer = await stranger.get(`/calls${query}`).expect(400);
    expect(reasonsOf(answer)).toHaveLength(4);
  });
});
