// Builds `dist` when a source was added, changed or removed since it was built. Programs that
// start together build once: the others wait.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const stamp = join(root, 'dist', '.built-from');
const lock = join(root, 'dist', '.building');

const SOURCES = ['apps/api', 'apps/worker', 'apps/operations', 'libs', 'migrations'];
const TOOLS = ['scripts/build-server.mjs', 'tsconfig.json', '.swcrc'];

/** A build takes a second or two: whoever holds the lock for longer was killed. */
const BUILD_LIMIT_MS = 30_000;

const sources = fingerprint();
let isOurs = false;
while (!isBuilt() && !isOurs) {
  isOurs = takeLock();
  if (!isOurs) await pause(100);
}
const isDone = isBuilt() || build();
if (isOurs) rmSync(lock, { recursive: true, force: true });
if (!isDone) process.exit(1);

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
}

function takeLock() {
  try {
    mkdirSync(join(root, 'dist'), { recursive: true });
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > BUILD_LIMIT_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function build() {
  const began = performance.now();
  const program = join(root, 'scripts', 'build-server.mjs');
  const { status } = spawnSync(process.execPath, [program, 'dist'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  writeFileSync(stamp, sources);
  console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return true;
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
