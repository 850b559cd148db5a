import { randomUUID } from 'node:crypto';

import { FilesHttpModule } from '#platform/files-http';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { openFilesDesk, type FilesDesk } from '../support/files-desk';
import { anOrganisation, startPlatform, type PlatformApp } from '../support/platform-app';
import { PDF } from '../support/samples';

const FILE_BYTES = 4_096;

describe('A file that is announced', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let amandine: FilesDesk;
  const elsewhere = anOrganisation();

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, {
      modules: [FilesHttpModule],
      settings: { MAX_FILE_BYTES: String(FILE_BYTES) },
    });
    amandine = await openFilesDesk(platform, anOrganisation(), 'amandine@die.example');
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  it.each([
    ['../../etc/passwd.pdf', 'name-refused'],
    ['..\\..\\boot.pdf', 'name-refused'],
    ['/etc/passwd.pdf', 'name-refused'],
    ['C:pass.pdf', 'name-refused'],
    ['.htaccess.pdf', 'name-refused'],
    ['Statuts\u202efdp.pdf', 'name-refused'],
    ['Statuts.exe', 'extension-differs'],
    ['Statuts', 'extension-differs'],
  ])('as %j is refused', async (name, code) => {
    const answer = await amandine.announce(PDF, { name }).expect(422);

    expect(answer.body.errors).toEqual([expect.objectContaining({ code, pointer: '/name' })]);
  });

  it.each([
    ['a byte below the limit', FILE_BYTES - 1, 201],
    ['the limit', FILE_BYTES, 201],
    ['a byte beyond', FILE_BYTES + 1, 422],
  ])('at %s is accepted, or not', async (_, size, status) => {
    await amandine.announce(PDF, { size }).expect(status);
  });

  it('with everything wrong is refused for every reason', async () => {
    const answer = await amandine.announce(PDF, { mediaType: 'x', size: 0, sha256: 'x', name: '' });

    expect(answer.status).toBe(400);
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/mediaType', '/name', '/sha256', '/size']);
  });

  it('for an organisation of others is refused', async () => {
    const answer = await amandine.announce(PDF, { organisationId: elsewhere }).expect(403);
    expect(answer.body.code).toBe('files.organisation-not-yours');
  });

  it('twice under one key is announced once', async () => {
    const key = randomUUID();
    const first = await amandine.announce(PDF, {}, key).expect(201);
    const second = await amandine.announce(PDF, {}, key).expect(201);

    expect(second.text).toBe(first.text);
  });
});
