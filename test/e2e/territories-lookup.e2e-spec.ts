import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';

import { loadReferenceTerritories } from '#domain/territories';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('Someone looks up a territory', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await loadReferenceTerritories(owner);
    await owner.end();
    api = await startApi(database);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const get = (path: string) => request(api.getHttpServer()).get(`/api/v1/territories${path}`);

  const namesOf = async (path: string): Promise<string[]> => {
    const answer = await get(path).expect(200);
    return answer.body.data.map(({ name }: { name: string }) => name);
  };

  it('by the beginning of its name, whatever the accents', async () => {
    await expect(namesOf('?q=cr%C3%A9st&limit=3')).resolves.toEqual([
      'Crest',
      'Crestot',
      'Crestet',
    ]);
  });

  it('by a word of its name, or by its postal code', async () => {
    await expect(namesOf('?q=biovall&filter[kind]=epci')).resolves.toEqual([
      'CC du Val de Drôme en Biovallée',
    ]);
    await expect(namesOf('?q=26400&limit=1')).resolves.toEqual(['Crest']);
  });

  it('though its name be misspelt', async () => {
    await expect(namesOf('?q=saint%20etiene&filter[kind]=commune&limit=1')).resolves.toEqual([
      'Saint-Étienne',
    ]);
  });

  it('among those of a department', async () => {
    const answer = await get('?q=val%20de%20dr&filter[parentId]=departement-26').expect(200);

    expect(answer.body.data).toMatchObject([
      { id: 'epci-242600252', kind: 'epci', siren: '242600252', departement: null },
    ]);
    expect(answer.headers['cache-control']).toBe('public, max-age=3600');
  });

  it('by its identifier, with what it lies in', async () => {
    const answer = await get('/commune-26108').expect(200);

    expect(answer.body).toEqual({
      id: 'commune-26108',
      kind: 'commune',
      code: '26108',
      name: 'Crest',
      population: 8658,
      siren: '212601082',
      postalCodes: ['26400'],
      epci: {
        id: 'epci-200040509',
        name: 'CC du Crestois et de Pays de Saillans Coeur de Drôme',
      },
      departement: { id: 'departement-26', name: 'Drôme' },
      region: { id: 'region-84', name: 'Auvergne-Rhône-Alpes' },
      cogYear: 2026,
      validFrom: '2026-01-01',
      validTo: null,
    });
  });

  it('and turns the pages of its communes, each seen once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const answer = await get(`/epci-242600534/members?limit=20${cursor}`).expect(200);
      seen.push(...answer.body.data.map(({ id }: { id: string }) => id));
      const { nextCursor } = answer.body.page;
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');

    const { rows } = await database.sql.query<{ id: string }>(
      `SELECT id FROM territories.territory WHERE epci_id = 'epci-242600534'`,
    );
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });

  it('and turns the pages of a search, the nearest first', async () => {
    const whole = await namesOf('?q=saint%20a&limit=60');
    const first = await get('?q=saint%20a&limit=30').expect(200);
    const second = await get(`?q=saint%20a&limit=30&cursor=${first.body.page.nextCursor}`);

    const both = [...first.body.data, ...second.body.data];
    expect(both.map(({ name }: { name: string }) => name)).toEqual(whole);
  });

  it.each(['/commune-99999', '/commune-00000', '/pays-84', '/84', '/epci-242600534/x'])(
    'but finds nothing at %s',
    async (path) => {
      const answer = await get(path).expect(404);
      expect(answer.type).toBe('application/problem+json');
    },
  );

  it('and is told everything that is wrong with the question', async () => {
    const answer = await get(
      '?q=-&filter[kind]=village&filter[parentId]=84&filter[code]=26108&sort=age&limit=0',
    )
      .set('accept-language', 'en')
      .expect(400);

    const faults = answer.body.errors.map(({ code, pointer }: Record<string, string>) => [
      code,
      pointer,
    ]);
    expect(faults).toEqual([
      ['blank', '/query/q'],
      ['choice-unknown', '/query/filter[kind]'],
      ['territories.territory-id-malformed', '/query/filter[parentId]'],
      ['unknown-filter', '/query/filter[code]'],
      ['out-of-range', '/query/limit'],
      ['sort-unknown', '/query/sort'],
    ]);
    expect(answer.body.errors[2].detail).toMatch(/commune-26108/);
  });
});
