import { readFileSync } from 'node:fs';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { RouteTable } from '#platform/http';

import { readContract } from '../../apps/api/src/contract';
import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

import { codesIn, faultsOf, routesIn, type Contract } from './contract-faults';

/** Addresses that are no operations: pages and files for people, the contract itself. */
const NO_OPERATIONS = /^\w+ \/($|pages\.css|problems|api\/docs|api\/openapi\.json|dev|open-data)/;

describe('The contract of the API', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let served: Contract;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database);
    const answer = await request(api.getHttpServer()).get('/api/openapi.json').expect(200);
    served = answer.body as Contract;
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('has every route, and no other', () => {
    const routes = api
      .get(RouteTable, { strict: false })
      .all()
      .filter((route) => !route.startsWith('HEAD ') && !NO_OPERATIONS.test(route));

    expect(routesIn(served).toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  it('leaves nobody guessing', () => {
    expect(faultsOf(served)).toEqual([]);
  });

  it('names only refusals that have a page', async () => {
    const codes = codesIn(served);
    const answers = await Promise.all(
      codes.map((code) => request(api.getHttpServer()).get(`/problems/${code}`)),
    );
    const missing = codes.filter((_, index) => answers[index]?.status !== 200);

    expect(codes.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('is the one that was written down; `npm run openapi` writes it again', async () => {
    const written = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as unknown;

    expect(await readContract()).toEqual(written);
    expect(served).toEqual(written);
  });

  describe('is seen to be faulty', () => {
    const read = {
      operationId: 'readLoan',
      summary: 'Read a loan',
      tags: ['loans'],
      parameters: [{ name: 'loanId', in: 'path', schema: { type: 'string' } }],
      responses: {
        '200': {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Loan' } } },
        },
        '404': {
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
      'x-authz': {},
      'x-idempotent': 'natural',
      'x-concurrency': 'none',
    };
    const schemas = {
      Loan: { type: 'object', properties: { id: { type: 'string' } } },
      Problem: { type: 'object', properties: {} },
    };
    const faultsWith = (change: object, more: object = {}) =>
      faultsOf({
        paths: { '/api/v1/loans/{loanId}': { get: { ...read, ...change } } },
        components: { schemas: { ...schemas, ...more } },
      });

    it('not when nothing is wrong', () => {
      expect(faultsWith({})).toEqual([]);
    });

    it.each([
      ['an operation has no name', { operationId: undefined }, {}],
      ['a rule is missing', { 'x-authz': undefined }, {}],
      ['a path parameter is missing', { parameters: [] }, {}],
      ['an answer has no schema', { responses: { '200': {} } }, {}],
      ['a redirect does not say where to', { responses: { '303': {} } }, {}],
      [
        'a refusal is plain',
        { responses: { ...read.responses, '404': { content: { 'application/json': {} } } } },
        {},
      ],
      ['a schema is a bare object', {}, { Loose: { type: 'object' } }],
      ['a property has no type', {}, { Loose: { type: 'object', properties: { a: {} } } }],
      ['a schema is missing', {}, { Loose: { allOf: [{ $ref: '#/components/schemas/None' }] } }],
    ])('when %s', (_, change, more) => {
      expect(faultsWith(change, more)).toHaveLength(1);
    });
  });
});
