import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  DiscardContentService,
  FILE_RECEIVED,
  FilesJobsModule,
  INSPECT_FILE,
} from '#platform/files';
import { FilesHttpModule } from '#platform/files-http';
import { Relay, RelayModule } from '#platform/outbox';
import { prepareQueues, QueueModule } from '#platform/queue';

import { createTestDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';
import { openFilesDesk, storedIn, type FilesDesk } from '../support/files-desk';
import { anOrganisation, startPlatform, type PlatformApp } from '../support/platform-app';
import { EICAR, JPEG, PDF, PNG } from '../support/samples';
import { docx, odt, zip, type ZipEntry } from '../support/zip';

/** A name and the type that goes with it. */
type Kind = readonly [name: string, mediaType: string];

const ODT = ['Projet.odt', 'application/vnd.oasis.opendocument.text'] as const;
const DOCX = [
  'Projet.docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const;
const HOUR = 3_600_000;

describe('A file in quarantine', () => {
  let database: TestDatabase;
  let platform: PlatformApp;
  let desk: FilesDesk;
  const biovallee = anOrganisation();

  beforeAll(async () => {
    database = await createTestDatabase();
    platform = await startPlatform(database, {
      modules: [
        QueueModule,
        RelayModule.with(
          { [FILE_RECEIVED]: [INSPECT_FILE] },
          { pollMs: 20, sweepMs: 500, checkAfterMs: 5_000 },
        ),
        FilesHttpModule,
        FilesJobsModule,
      ],
      prepare: prepareQueues,
    });
    desk = await openFilesDesk(platform, biovallee, 'amandine@die.example');
  });

  afterAll(async () => {
    await platform.close();
    await database.drop();
  });

  const announce = async (content: Buffer, [name, mediaType]: Kind): Promise<string> =>
    String((await desk.announce(content, { name, mediaType }).expect(201)).body.id);

  const send = async (content: Buffer, kind: Kind): Promise<string> => {
    const id = await announce(content, kind);
    await desk.send(id, content).expect(200);
    return id;
  };

  const outcome = (id: string) =>
    eventually('the file to leave quarantine', async () => {
      await platform.app.get(Relay, { strict: false }).relayOnce();
      const { body } = await desk.read(id);
      return body.status === 'pending'
        ? null
        : (body as { status: string; refusal: string | null });
    });

  const stored = () => storedIn(platform);

  it.each([
    ['Statuts.pdf', 'application/pdf', PDF],
    ['Logo.png', 'image/png', PNG],
    ['Photo.jpeg', 'image/jpeg', JPEG],
    [...ODT, odt()],
    [...DOCX, docx()],
    ['Budget.csv', 'text/csv', Buffer.from('poste;montant\nÉté;100,00\n')],
    ['Budget.csv', 'text/csv', Buffer.from('poste;montant\nÉté;100,00\n', 'latin1')],
  ])('is given once it is found clean: %s', async (name, mediaType, content) => {
    const id = await send(content, [name, mediaType]);
    expect(await outcome(id)).toMatchObject({ status: 'clean', refusal: null, version: 3 });

    const given = await desk.download(id).responseType('blob').expect(200);
    expect(Buffer.compare(given.body as Buffer, content)).toBe(0);
    expect(given.headers).toMatchObject({
      'content-type': mediaType,
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  });

  const bomb = '0'.repeat(4_000_000);

  it.each<[string, string, readonly ZipEntry[]]>([
    [
      'unpacks to a hundred times its size',
      'archive-too-large',
      [{ name: 'a.xml', content: bomb }],
    ],
    [
      'says that it unpacks to gigabytes',
      'archive-too-large',
      [{ name: 'a.xml', content: 'x', says: { unpackedBytes: 2 ** 31 } }],
    ],
    [
      'unpacks to more than it says',
      'archive-malformed',
      [{ name: 'a.xml', content: bomb, says: { unpackedBytes: 10 } }],
    ],
    ['leads out of it', 'archive-path-refused', [{ name: '../../etc/cron.d/x', content: 'x' }]],
    ['leads to the root', 'archive-path-refused', [{ name: '/etc/passwd', content: 'x' }]],
    ['leads out with backslashes', 'archive-path-refused', [{ name: '..\\x', content: 'x' }]],
    [
      'links elsewhere',
      'archive-link-refused',
      [{ name: 'passwd.xml', content: '/etc/passwd', mode: 0o120777 }],
    ],
    ['is locked', 'archive-encrypted', [{ name: 'a.xml', content: 'x', says: { flags: 1 } }]],
    ['holds another by name', 'archive-nested', [{ name: 'a.zip', content: 'x' }]],
    [
      'holds another under a false name',
      'archive-nested',
      [{ name: 'a.xml', content: zip([{ name: 'b.xml', content: 'x' }]) }],
    ],
    [
      'has entries that overlap',
      'archive-overlapping',
      [
        { name: 'a.xml', content: 'x'.repeat(2_000), isStored: true },
        { name: 'b.xml', content: 'x'.repeat(2_000), isStored: true, overlaps: true },
      ],
    ],
    [
      'has too many entries',
      'archive-too-many-entries',
      Array.from({ length: 5_001 }, (_, n) => ({ name: `${n}.xml` })),
    ],
  ])('is thrown away when it %s', async (_, reason, entries) => {
    const before = stored().length;
    const id = await send(odt(...entries), ODT);

    expect(await outcome(id)).toMatchObject({ status: 'refused', refusal: `files.${reason}` });
    await eventually('its bytes to be gone', () => stored().length === before);
    await desk.download(id).expect(409);
  });

  it.each([
    ['in the open', EICAR, ['Note.txt', 'text/plain']],
    ['after something else', Buffer.concat([PDF, EICAR]), ['Statuts.pdf', 'application/pdf']],
    ['packed within a document', odt({ name: 'Basic/x.xml', content: EICAR }), ODT],
  ] as const)('is thrown away with malware in it, %s', async (_, content, kind) => {
    const id = await send(content, kind);

    expect(await outcome(id)).toMatchObject({
      status: 'infected',
      refusal: 'files.malware-found',
      allowedActions: [],
    });
    await desk.download(id).expect(409);
  });

  it.each([
    ['any archive as a document', zip([{ name: 'a.xml', content: 'x' }]), ODT],
    ['a document of Word as one of LibreOffice', docx(), ODT],
    ['half an archive as a document', odt().subarray(0, 120), ODT],
    [
      'bytes as a text',
      Buffer.concat([Buffer.alloc(5_000, 'a'), Buffer.from([0])]),
      ['a.txt', 'text/plain'],
    ],
  ] as const)('does not pass off %s', async (_, content, kind) => {
    const id = await announce(content, kind);
    const sent = await desk.send(id, content);

    if (sent.status === 422) expect(sent.body.errors[0].code).toBe('type-differs');
    else expect((await outcome(id)).status).toBe('refused');
  });

  it('leaves a line in the trail', async () => {
    const id = await send(PDF, ['Statuts.pdf', 'application/pdf']);
    await outcome(id);

    const { rows } = await database.sql.query(
      `SELECT action, organisation_id FROM platform.audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'files.file-announced', organisation_id: biovallee },
      { action: 'files.file-inspected', organisation_id: biovallee },
    ]);
  });

  it('and all that a crash left are swept away in the end, but nothing else', async () => {
    const id = await send(PDF, ['Statuts.pdf', 'application/pdf']);
    await outcome(id);
    const forgotten = await announce(PDF, ['Statuts.pdf', 'application/pdf']);
    const fresh = await announce(PDF, ['Statuts.pdf', 'application/pdf']);
    await database.sql.query(
      `UPDATE platform.file SET announced_at = announced_at - interval '25 hours' WHERE id = $1`,
      [forgotten],
    );
    const orphan = place('ab', 'ab'.repeat(16), 25);
    const half = place('incoming', 'cd'.repeat(16), 25);
    const young = place('ef', 'ef'.repeat(16), 23);
    const strange = place('ab', 'notes.txt', 25);

    await platform.app.get(DiscardContentService, { strict: false }).purge();

    expect([orphan, half].map((path) => existsSync(path))).toEqual([false, false]);
    expect([young, strange].map((path) => existsSync(path))).toEqual([true, true]);
    await desk.download(id).expect(200);
    await desk.read(forgotten).expect(404);
    await desk.read(fresh).expect(200);
  });

  const place = (folder: string, name: string, hoursAgo: number): string => {
    const path = join(platform.dataDir, 'files', folder, name);
    mkdirSync(join(platform.dataDir, 'files', folder), { recursive: true });
    writeFileSync(path, 'x');
    const then = new Date(Date.now() - hoursAgo * HOUR);
    utimesSync(path, then, then);
    return path;
  };
});
