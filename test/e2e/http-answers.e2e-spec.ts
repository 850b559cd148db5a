import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startProbe } from '../support/http-probe';

const UUID = '0193b1c0-0000-7000-8000-000000000001';

describe('An answer', () => {
  let app: NestFastifyApplication;
  let proxied: NestFastifyApplication;

  beforeAll(async () => {
    app = await startProbe();
    proxied = await startProbe({ TRUST_PROXY: 'true', MAX_REQUESTS_PER_MINUTE: '3' });
  });

  afterAll(() => Promise.all([app.close(), proxied.close()]));

  const api = (one = app) => request(one.getHttpServer());

  it('carries its version as a strong tag, and is not sent again to who has it', async () => {
    const path = `/api/v1/probes/${UUID}`;
    const first = await api().get(path).expect(200).expect('etag', '"3"');
    expect(first.body).toEqual({ id: UUID, version: 3 });

    for (const known of ['"3"', 'W/"3"', '"1", "3"', '*']) {
      const again = await api().get(path).set('if-none-match', known).expect(304);
      expect(again.text).toBe('');
    }
    await api().get(path).set('if-none-match', '"2"').expect(200);
  });

  it('made of JSON by Postgres is sent letter for letter', async () => {
    const answer = await api().get('/api/v1/probes/text').expect(200);

    expect(answer.text).toBe('{"b":1,"a":2}');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      etag: '"7"',
      link: '<?cursor=x>; rel="next"',
    });
    await api().get('/api/v1/probes/text').set('if-none-match', '"7"').expect(304);
  });

  it('of a broken rule gives every reason, in the language asked for', async () => {
    const answer = await api().get('/api/v1/probes/broken').set('accept-language', 'en');

    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      title: 'Rule not met',
      detail: 'Biovallée is incomplete.',
      code: 'probe.rules-broken',
      state: 'draft',
      errors: [
        {
          code: 'partners-missing',
          detail: '2 partners are missing.',
          pointer: '/partners',
        },
        { code: 'budget-unbalanced', detail: 'Unbalanced budget.', pointer: null },
        { code: 'http.required', detail: 'This is required.', pointer: '/title' },
      ],
    });
  });

  it.each(['bug', 'unknown'])('of ours that failed (%s) says nothing of why', async (path) => {
    const answer = await api().get(`/api/v1/probes/${path}`).expect(500);

    expect(answer.body.code).toBe('http.unexpected');
    expect(answer.text).not.toContain('secret detail');
  });

  it('knows its request even where the body arrived late', async () => {
    const answer = await api()
      .post('/api/v1/probes/context')
      .set('x-request-id', 'late-body-1')
      .set('accept-language', 'en')
      .send({ text: 'x'.repeat(200_000) });

    expect(answer.body.context).toMatchObject({
      requestId: 'late-body-1',
      language: 'en',
      ipPrefix: '127.0.0.0/24',
    });
    expect(answer.headers['x-request-id']).toBe('late-body-1');
  });

  it.each(['short', 'with spaces in it', 'x'.repeat(129), 'new\tline-1'])(
    'gets a request id of ours when the caller’s is %p',
    async (given) => {
      const answer = await api().get('/api/v1/probes').set('x-request-id', given);

      expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('counts as received when the proxy says so, and only a proxy that is trusted', async () => {
    const stamp = Date.now() - 5000;
    const ask = (one: NestFastifyApplication, header: string) =>
      api(one).get('/api/v1/probes').set('x-request-start', header);
    const receivedAt = (body: { context: { receivedAt: string } }) =>
      Date.parse(body.context.receivedAt);

    expect(receivedAt((await ask(proxied, `t=${stamp}`)).body)).toBe(stamp);
    expect(receivedAt((await ask(proxied, `t=${stamp - 120_000}`)).body)).toBeGreaterThan(stamp);
    expect(receivedAt((await ask(app, `t=${stamp}`)).body)).toBeGreaterThan(stamp);
  });

  it('hardens browsers, and keeps what is private out of caches', async () => {
    const { headers } = await api().get('/api/v1/probes');

    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';font-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none';require-trusted-types-for 'script'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('says how much one may still ask, then asks to wait', async () => {
    const ask = () =>
      api(proxied).get('/api/v1/probes').set('authorization', 'Bearer of-the-limit-test');
    const first = await ask();
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"default";q=3;w=60',
      ratelimit: '"default";r=2;t=60',
    });
    await ask();
    await ask();

    const fourth = await ask();

    expect(fourth.status).toBe(429);
    expect(fourth.body.code).toBe('http.too-many-requests');
    expect(Number(fourth.headers['retry-after'])).toBeGreaterThan(0);
    await api(proxied).get('/api/v1/probes').set('authorization', 'Bearer of-another').expect(200);
  });

  it('of a problem leads to a page that explains it', async () => {
    const { body } = await api().get('/api/v1/probes/broken');
    const page = await api().get(new URL(body.type).pathname).expect(200);

    expect(page.type).toBe('text/html');
    expect(page.text).toContain('Le projet <var>…</var> est incomplet.');
    expect(page.text).toContain('<var>…</var> is incomplete.');
    const all = await api().get('/problems').expect(200);
    expect(all.text).toContain('http.input-invalid');
    await api().get('/problems/no-such').expect(404);
  });
});
