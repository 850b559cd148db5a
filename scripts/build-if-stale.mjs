// Builds `dist` again when a source was added, changed or removed since it was built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built-from');
const SOURCES = ['apps/api', 'apps/worker', 'apps/operations', 'libs', 'migrations'];
const TOOLS = ['scripts/build-server.mjs', 'tsconfig.json', '.swcrc'];

export function buildIfStale() {
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  const began = performance.now();
  const build = join(root, 'scripts', 'build-server.mjs');
  const { status } = spawnSync(process.execPath, [build, 'dist'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  writeFileSync(stamp, sources);
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** Changes whenever a file is added, removed, or written to. */
function fingerprint() {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
  );
  const hash = createHash('sha256');
  for (const file of [...TOOLS, ...files]) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
