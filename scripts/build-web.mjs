// Builds the web application, each file beside its compressed forms: `node scripts/build-web.mjs <outDir>`.
// Types are not checked here: `npm run typecheck` does that.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const [outName = 'dist/web'] = process.argv.slice(2);
const outDir = join(root, outName);

/** What is smaller travels in one packet whatever is done to it. */
const WORTH_BYTES = 1024;

/** The last two steps of brotli cost ten times as much and give two percent. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

await build({
  root: join(root, 'apps/web'),
  configFile: join(root, 'apps/web/vite.config.mts'),
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true },
});
const files = readdirSync(outDir, { recursive: true }).filter((file) =>
  /\.(js|css|html|svg|json)$/.test(file),
);
await Promise.all(files.map((file) => compress(join(outDir, file))));

async function compress(path) {
  const content = readFileSync(path);
  if (content.length < WORTH_BYTES) return;
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(content, BROTLI));
  writeFileSync(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
}
