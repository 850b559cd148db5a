import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startProbe } from '../support/http-probe';

interface Schema {
  readonly type?: unknown;
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly requestBody: { readonly content: Readonly<Record<string, unknown>> };
  readonly security?: unknown;
}

interface Contract {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

describe('The contract', () => {
  let app: NestFastifyApplication;
  let contract: Contract;

  beforeAll(async () => {
    app = await startProbe();
    const answer = await request(app.getHttpServer()).get('/api/openapi.json').expect(200);
    contract = answer.body as Contract;
  });

  afterAll(() => app.close());

  const operation = (method: string, path: string): Operation => {
    const found = contract.paths[`/api/v1/probes${path}`]?.[method];
    if (found === undefined) throw new Error(`${method} ${path} is not in the contract`);
    return found;
  };
  const schema = (name: string): Schema => {
    const found = contract.components.schemas[name];
    if (found === undefined) throw new Error(`${name} is not in the contract`);
    return found;
  };

  it('is OpenAPI 3.1, with both ways to say who calls', () => {
    expect(contract.openapi).toBe('3.1.0');
    expect(contract.components.securitySchemes).toEqual({
      session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' },
      token: { type: 'http', scheme: 'bearer' },
    });
  });

  it('describes each kind of field as it is checked', () => {
    const { required, properties } = schema('ProbeRequest');

    expect(required).not.toContain('line');
    expect(required).toEqual(expect.arrayContaining(['name', 'email', 'budget', 'lines']));
    expect(properties).toMatchObject({
      name: { type: 'string', minLength: 2, maxLength: 10, description: 'A name.' },
      ownerId: { type: 'string', format: 'uuid' },
      size: { type: 'string', enum: ['small', 'large'] },
      months: { type: 'integer', minimum: 1, maximum: 12 },
      rate: { type: 'string', pattern: expect.any(String) },
      startsOn: { type: 'string', format: 'date' },
      closesAt: { type: 'string', format: 'date-time' },
      isOpen: { type: 'boolean' },
      email: { type: ['string', 'null'], format: 'email' },
      budget: { allOf: [{ $ref: '#/components/schemas/MoneyDto' }] },
      title: { allOf: [{ $ref: '#/components/schemas/TranslatedDto' }] },
      line: { allOf: [{ $ref: '#/components/schemas/LineRequest' }] },
      lines: { type: 'array', maxItems: 3, items: { $ref: '#/components/schemas/LineRequest' } },
      partnerIds: { type: 'array', maxItems: 3, items: { type: 'string', format: 'uuid' } },
      themes: { type: ['array', 'null'], items: { type: 'string', enum: ['a', 'b'] } },
    });
    expect(JSON.stringify(contract)).not.toContain('"nullable"');
  });

  it('says who may call, how often with one effect, and on which version', () => {
    expect(operation('post', '')).toMatchObject({
      operationId: 'createProbe',
      'x-authz': { roles: ['officer'], scope: 'organisation', token: 'probes:write' },
      'x-idempotent': 'required',
      'x-concurrency': 'none',
      security: [{ session: [] }, { token: ['probes:write'] }],
    });
    expect(operation('patch', '/{probeId}')).toMatchObject({
      'x-idempotent': 'natural',
      'x-concurrency': 'if-match',
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
        expect.objectContaining({ name: 'probeId', in: 'path', required: true }),
      ]),
    });
    expect(operation('get', '/{probeId}').security).toBeUndefined();
  });

  it('names the refusals of each operation, its own and those of all', () => {
    const { responses } = operation('post', '');

    expect(responses['409']?.description).toBe('`probe.exists`, `probe.closed`');
    expect(responses['422']?.description).toBe('`probe.rules-broken`');
    expect(responses['400']).toEqual({
      description: '`http.input-invalid`',
      content: {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
      },
    });
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['400', '401', '403', '413', '415', '429', 'default']),
    );
    expect(Object.keys(operation('patch', '/{probeId}').responses)).toEqual(
      expect.arrayContaining(['404', '412', '428']),
    );
    expect(operation('get', '/{probeId}').responses).not.toHaveProperty('401');
    expect(schema('Problem').properties['errors']).toMatchObject({
      items: { $ref: '#/components/schemas/Fault' },
    });
    expect(schema('Fault').properties['pointer']?.type).toEqual(['string', 'null']);
  });

  it('puts what a list holds in a page', () => {
    expect(operation('get', '').responses['200']).toMatchObject({
      headers: { Link: expect.anything() },
      content: {
        'application/json': {
          schema: {
            required: ['data', 'page'],
            properties: {
              data: { type: 'array', items: { $ref: '#/components/schemas/ProbePatch' } },
              page: { $ref: '#/components/schemas/Page' },
            },
          },
        },
      },
    });
    expect(schema('Page').required).toEqual(['nextCursor', 'prevCursor', 'hasMore']);
  });

  it('takes merge patches, and says so', () => {
    expect(Object.keys(operation('patch', '/{probeId}').requestBody.content)).toEqual([
      'application/merge-patch+json',
      'application/json',
    ]);
  });

  it('lists what a list can be narrowed and sorted by', () => {
    const { parameters } = operation('get', '');

    expect(parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['filter[size]', 'q', 'sort', 'limit', 'cursor', 'count']),
    );
    expect(parameters.every(({ required }) => !required)).toBe(true);
  });

  it('shows where a version comes from', () => {
    expect(operation('get', '/{probeId}').responses['200']).toMatchObject({
      headers: { ETag: { schema: { type: 'string' } } },
    });
  });

  it('can be read on a page that loads nothing from elsewhere', async () => {
    const api = request(app.getHttpServer());
    const page = await api.get('/api/docs').expect(200);
    const places = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, place]) => place ?? '',
    );

    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(places.length).toBeGreaterThan(3);
    for (const place of places) {
      const { origin, pathname } = new URL(place, 'http://here/api/docs');
      expect(origin).toBe('http://here');
      await api.get(pathname).expect(200);
    }
    await api
      .get('/api/docs/no-such-file.js')
      .expect(404)
      .expect('content-type', /problem\+json/);
  });
});
