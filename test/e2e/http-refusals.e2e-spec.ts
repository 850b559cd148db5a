import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';

import { startProbe } from '../support/http-probe';

const PROBLEM = /^application\/problem\+json/;

describe('A request that cannot be understood', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    app = await startProbe();
  });

  afterAll(() => app.close());

  const api = () => request(app.getHttpServer());
  const post = (body: string | Buffer, type = 'application/json') =>
    api()
      .post('/api/v1/probes/context')
      .set('content-type', type)
      .serialize((bytes: unknown) => bytes as string)
      .send(body);
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const ofBytes = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`;

  it('names each member of problem details, and the request', async () => {
    const answer = await api()
      .get('/api/v1/nothing?email=jeanne@exemple.fr')
      .set('x-request-id', 'my-request-1')
      .set('accept-language', 'de, en;q=0.8, fr;q=0.5')
      .expect(404)
      .expect('content-type', PROBLEM)
      .expect('content-language', 'en')
      .expect('x-request-id', 'my-request-1')
      .expect('cache-control', 'no-store');

    expect(answer.body).toEqual({
      type: 'http://localhost:3000/problems/http.not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at this address, or nothing that you may see.',
      instance: '/api/v1/nothing',
      code: 'http.not-found',
      requestId: 'my-request-1',
      errors: [],
    });
  });

  it.each([
    ['is not JSON', '{"a":', 400, 'http.json-malformed'],
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 400, 'http.json-malformed'],
    ['is nested 33 levels deep', nested(33), 400, 'http.json-too-deep'],
    ['would exhaust the stack', nested(100_000), 400, 'http.json-too-deep'],
    ['is one byte too large', ofBytes(262_145), 413, 'http.body-too-large'],
    ['renames the prototype', '{"a":{"__proto__":{"b":1}}}', 400, 'http.input-invalid'],
    ['renames the constructor', '{"constructor":{"prototype":1}}', 400, 'http.input-invalid'],
    ['hides a method', '{"hasOwnProperty":1}', 400, 'http.input-invalid'],
    ['holds half a character', '{"a":["\\ud800"]}', 400, 'http.input-invalid'],
    ['holds a NUL', '{"a":["x\\u0000"]}', 400, 'http.input-invalid'],
  ])('is refused when its body %s', async (_, body, status, code) => {
    const answer = await post(body).expect(status).expect('content-type', PROBLEM);

    expect(answer.body).toMatchObject({ status, code });
  });

  it('is told where the text is that cannot be kept', async () => {
    const answer = await post('{"a":["ok","\\udfff"],"b/c":"\\u0000"}').expect(400);

    expect(answer.body.errors).toEqual([
      { code: 'text-not-storable', detail: expect.any(String), pointer: '/a/1' },
      { code: 'text-not-storable', detail: expect.any(String), pointer: '/b~1c' },
    ]);
  });

  it.each([
    ['nested 32 levels deep', nested(32), 'application/json'],
    ['as large as may be', ofBytes(262_144), 'application/json'],
    ['with a whole emoji', '{"a":"\\ud83d\\ude00"}', 'application/json'],
    ['as a merge patch', '{"a":null}', 'application/merge-patch+json'],
    ['with a charset', '{"a":1}', 'application/json; charset=utf-8'],
  ])('is not: a body %s is read', async (_, body, type) => {
    await post(body, type).expect(200);
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'nonsense'])(
    'is refused as %s',
    async (type) => {
      const answer = await post('{}', type).expect(415).expect('content-type', PROBLEM);

      expect(answer.body.code).toBe('http.media-type-unsupported');
    },
  );

  it('is refused as a form, save where a form is taken', async () => {
    await api().post('/api/v1/probes').type('form').send('name=x').expect(415);
    const taken = await api().post('/api/v1/probes/form').type('form').send('a=1&b=%C3%A9');
    expect(taken.body).toEqual({ a: '1', b: 'é' });
    const refused = await api().post('/api/v1/probes/form').type('form').send('a=1&a=2&b=%00');
    expect(refused.body.errors).toMatchObject([
      { code: 'parameter-repeated', pointer: '/a' },
      { code: 'text-not-storable', pointer: '/b' },
    ]);
  });

  it('is told which methods the address has', async () => {
    const answer = await api().put('/api/v1/probes').send({}).expect(405);

    expect(answer.headers['allow']).toBe('GET, HEAD, POST');
    expect(answer.body.code).toBe('http.method-not-allowed');
  });

  it('is refused when it says a parameter twice', async () => {
    const answer = await api().get('/api/v1/probes?depth=1&depth=2').expect(400);

    expect(answer.body.errors).toMatchObject([
      { code: 'parameter-repeated', pointer: '/query/depth' },
    ]);
  });

  it.each([
    ['/api/v1/probes/not-a-uuid', 404],
    ['/api/v1/probes/%00', 404],
    ['/api/v1/probes/%zz', 400],
    [`/api/v1/probes/${'a'.repeat(201)}`, 414],
    ['/api/v1/probes?depth=%00', 400],
    ['/api/v1/probes?%00=1', 400],
    ['/api/v1/probes?depth=ten', 400],
    ['/api/v1/probes?deep=1', 400],
    ['/nothing', 404],
    ['/api/v2/probes', 404],
  ])('is refused at %s', async (path, status) => {
    const answer = await api().get(path).expect(status).expect('content-type', PROBLEM);

    expect(answer.body).toMatchObject({ status, instance: path.split('?')[0] });
  });

  it.each([
    ['has headers too long', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['is not HTTP', 'HELLO\r\n\r\n', 400],
    ['has two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  ])('is refused when it %s', async (_, bytes, status) => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const text = await sendRaw(port, bytes);
    const [head = '', body = ''] = text.split('\r\n\r\n');

    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, errors: [] });
  });
});

/** What a server answers to bytes that no HTTP client would send. */
function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()));
    socket.on('error', reject);
  });
}
