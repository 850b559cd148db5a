// Writes `migrations/schema.sql`: what the migrations add up to. `npm run schema` builds first.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { describeSchema, migrate, prepareDatabase, startEmbeddedPostgres } = createRequire(
  import.meta.url,
)(join(root, 'dist/libs/platform/database/src/index.js'));

const HEADER = `-- What the migrations add up to, for those who read: \`npm run schema\` writes it, nothing runs it.\n\n`;

const dataDir = mkdtempSync(join(tmpdir(), 'tablee-schema-'));
const server = await startEmbeddedPostgres({ dataDir, volatile: true });
try {
  const url = new URL(server.adminUrl);
  url.pathname = '/tablee';
  const passwords = { owner: 'owner', app: 'app', report: 'report' };
  const { ownerUrl } = await prepareDatabase(url.toString(), passwords);
  await migrate(ownerUrl, console.log);
  writeFileSync(join(root, 'migrations/schema.sql'), HEADER + (await describeSchema(ownerUrl)));
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
