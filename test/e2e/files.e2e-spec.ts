import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import request from 'supertest';

import { FilesHttpModule } from '#platform/files-http';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { openFilesDesk, sha256, storedIn, type FilesDesk } from '../support/files-desk';
import { anOrganisation, startPlatform, type PlatformApp } from '../support/platform-app';
import { PDF, PNG } from '../support/samples';

describe('Sending a file', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let amandine: FilesDesk;
  let basile: FilesDesk;
  const biovallee = anOrganisation();

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, { modules: [FilesHttpModule] });
    amandine = await openFilesDesk(platform, biovallee, 'amandine@die.example');
    basile = await openFilesDesk(platform, anOrganisation(), 'basile@die.example');
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  afterEach(() => {
    expect(readdirSync(join(platform.dataDir, 'files', 'incoming'))).toEqual([]);
  });

  const api = () => request(platform.app.getHttpServer());

  const stored = () => storedIn(platform);

  it('is announced, then sent, then held until it was looked at', async () => {
    const announced = await amandine.announce(PDF, { name: 'Été à Die.pdf' }).expect(201);
    const { id } = announced.body;
    expect(announced.headers).toMatchObject({ location: `/api/v1/files/${id}`, etag: '"1"' });
    expect(announced.body).toEqual({
      id,
      organisationId: biovallee,
      name: 'Été à Die.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: sha256(PDF),
      status: 'announced',
      refusal: null,
      allowedActions: ['upload'],
      version: 1,
      announcedAt: expect.any(String),
      receivedAt: null,
      inspectedAt: null,
    });

    const sent = await amandine.send(id, PDF).expect(200);
    expect(sent.body).toMatchObject({ status: 'pending', version: 2, allowedActions: [] });
    expect((await amandine.read(id).expect(200)).body).toEqual(sent.body);

    const early = await amandine.download(id).expect(409);
    expect(early.body).toMatchObject({ code: 'files.file-not-available', status: 409 });
    const { rows } = await database.sql.query(
      `SELECT payload FROM platform.outbox_message WHERE name = 'files.file-received.v1' AND subject_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ payload: { fileId: id } }]);
    expect(stored().join()).not.toContain('Die');
  });

  it('twice changes nothing more', async () => {
    const { id } = (await amandine.announce(PDF)).body;
    const before = stored().length;

    const [one, other] = await Promise.all([amandine.send(id, PDF), amandine.send(id, PDF)]);
    const again = await amandine.send(id, PDF);
    for (const answer of [one, other, again]) expect(answer?.status).toBe(200);
    expect(again.body).toMatchObject({ status: 'pending', version: 2 });
    expect(stored()).toHaveLength(before + 1);
  });

  it.each([
    ['one byte less', -1, 422, 'files.content-refused'],
    ['as many bytes', 0, 200, undefined],
    ['one byte more', 1, 413, 'files.content-too-large'],
  ])('takes %s than announced, or not', async (_, more, status, code) => {
    const whole = Buffer.concat([PDF, Buffer.alloc(100, ' ')]);
    const { id } = (await amandine.announce(whole)).body;
    const before = stored().length;
    const content = Buffer.concat([whole, Buffer.from(' ')]).subarray(0, whole.length + more);

    const answer = await amandine.send(id, content);
    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
    expect(stored()).toHaveLength(status === 200 ? before + 1 : before);
    expect((await amandine.read(id)).body.status).toBe(status === 200 ? 'pending' : 'announced');
  });

  it('stops at the first byte too many, though its length was not told', async () => {
    const { id } = (await amandine.announce(PDF)).body;
    const { port } = platform.app.getHttpServer().address() as AddressInfo;
    const head = `PUT /api/v1/files/${id}/content HTTP/1.1\r\nHost: x\r\nCookie: ${amandine.cookie}\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const chunk = Buffer.alloc(1_024, 'x');
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(head);
        socket.write(Buffer.concat([Buffer.from('400\r\n'), chunk, Buffer.from('\r\n')]));
      });
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });

    expect(answer).toContain('HTTP/1.1 413');
    expect((await amandine.read(id)).body.status).toBe('announced');
  });

  it('that breaks off leaves nothing', async () => {
    const content = Buffer.concat([PDF, Buffer.alloc(2_000)]);
    const { id } = (await amandine.announce(content)).body;
    const { port } = platform.app.getHttpServer().address() as AddressInfo;
    const before = stored().length;
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `PUT /api/v1/files/${id}/content HTTP/1.1\r\nHost: x\r\nCookie: ${amandine.cookie}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${content.length}\r\n\r\n`,
    );
    socket.write(content.subarray(0, 1_000));
    await eventually('the first bytes to be written', () => stored().length === before + 1);
    socket.destroy();

    await eventually('them to be removed', () => stored().length === before);
    expect((await amandine.read(id)).body.status).toBe('announced');
    await amandine.send(id, content).expect(200);
  });

  it('must be of the type announced', async () => {
    const { id } = (await amandine.announce(PNG)).body;

    const answer = await amandine.send(id, PNG).expect(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ code: 'type-differs' })]);
    const png = { name: 'Logo.png', mediaType: 'image/png' };
    await amandine.send((await amandine.announce(PNG, png)).body.id, PNG).expect(200);
  });

  it('must be the content announced, and the answer gives every difference', async () => {
    const { id } = (await amandine.announce(Buffer.concat([PDF, PDF]))).body;

    const answer = await amandine
      .send(id, PNG.subarray(0, 60))
      .set('accept-language', 'en')
      .expect(422);
    expect(answer.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'size-differs',
      'sha256-differs',
      'type-differs',
    ]);
  });

  it.each([
    ['in JSON', 'application/json'],
    ['as a form', 'multipart/form-data; boundary=x'],
    ['of no type', ''],
  ])('is not sent %s', async (_, type) => {
    const { id } = (await amandine.announce(PDF)).body;

    const answer = await amandine.send(id, Buffer.from('{}')).set('content-type', type);
    expect(answer.status).toBe(415);
  });

  it('is not what operations that take JSON are sent', async () => {
    await api()
      .post('/api/v1/files')
      .set({ cookie: amandine.cookie, 'content-type': 'application/octet-stream' })
      .send(PDF)
      .expect(415);
  });

  it('of others is like one that is not there', async () => {
    const { id } = (await amandine.announce(PDF)).body;
    const unknown = await basile.read(randomUUID()).expect(404);

    for (const answer of [await basile.read(id), await basile.send(id, PDF)]) {
      expect(answer.status).toBe(404);
      expect({ ...answer.body, instance: '', requestId: '' }).toEqual({
        ...unknown.body,
        instance: '',
        requestId: '',
      });
    }
  });
});
