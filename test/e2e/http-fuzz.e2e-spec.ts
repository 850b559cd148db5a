import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import request from 'supertest';

import { startProbe } from '../support/http-probe';

/** Words that have a meaning for some parser on the way, and so may upset it. */
const NASTY = fc.constantFrom(
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'then',
  'length',
  'toJSON',
  '\u0000',
  '\ud800',
  '‮',
  "'; DROP TABLE x; --",
  '%00',
  '../..',
  '9'.repeat(400),
  '-0',
  'NaN',
);
const TEXT = fc.oneof(NASTY, fc.string({ unit: 'binary', maxLength: 40 }));
const FIELD = fc.oneof(
  fc.constantFrom(
    'name',
    'title',
    'ownerId',
    'months',
    'budget',
    'line',
    'lines',
    'themes',
    'email',
  ),
  TEXT,
);
const VALUE = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5 },
    TEXT,
    fc.double(),
    fc.bigInt().map(String),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 5 }),
    fc.dictionary(FIELD, tie('any'), { maxKeys: 6 }),
  ),
})).any;
const BODY = fc.oneof(
  VALUE.map((value) => JSON.stringify(value) ?? ''),
  fc.dictionary(FIELD, VALUE, { maxKeys: 8 }).map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const QUERY = fc.webQueryParameters({ size: 'small' });

describe('Whatever is sent', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await startProbe({ MAX_REQUESTS_PER_MINUTE: '0' });
  });

  afterAll(() => app.close());

  const isRefusedProperly = ({ status, headers, body, text }: request.Response) => {
    expect(status).toBeLessThan(500);
    if (status < 400) return;
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ status, errors: expect.any(Array), code: expect.any(String) });
    expect(text).not.toMatch(/node_modules|\bat .*\.js:\d+/);
  };

  it('as a body is answered, and never by a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(BODY, fc.constantFrom('', '/context'), async (body, path) => {
        const answer = await request(app.getHttpServer())
          .post(`/api/v1/probes${path}`)
          .set('content-type', 'application/json')
          .serialize((bytes: unknown) => bytes as string)
          .send(Buffer.from(body) as never);
        isRefusedProperly(answer);
      }),
      { numRuns: 400 },
    );
  });

  it('as an address is answered, and never by a fault of ours', async () => {
    const step = fc.oneof(fc.webPath({ size: 'small' }), TEXT.map(encodedAnyhow));
    await fc.assert(
      fc.asyncProperty(step, QUERY, async (path, query) => {
        const url = `/api/v1/probes/${path}?${query}`.replaceAll(/[^\u0021-\u007e]|#/g, '');
        isRefusedProperly(await request(app.getHttpServer()).get(url));
      }),
      { numRuns: 300 },
    );
  });

  it('as headers is answered, and never by a fault of ours', async () => {
    const header = fc.string({ maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(header, header, header, async (one, two, three) => {
        const answer = await request(app.getHttpServer())
          .patch('/api/v1/probes/0193b1c0-0000-7000-8000-000000000001')
          .set('accept-language', one)
          .set('if-match', two)
          .set('authorization', three)
          .set('x-request-start', one)
          .send({});
        isRefusedProperly(answer);
      }),
      { numRuns: 200 },
    );
  });
});

/** Lone surrogates cannot be percent-encoded at all. */
function encodedAnyhow(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
