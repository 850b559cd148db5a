// Builds what was built from other sources than those of today: the server, the web application.
// Programs that start together build once: the others wait.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
const lock = join(root, 'dist', '.building');

const PARTS = [
  {
    name: 'server',
    sources: ['apps/api', 'apps/worker', 'apps/operations', 'libs', 'migrations'],
    tools: ['scripts/build-server.mjs', 'tsconfig.json', '.swcrc'],
    program: ['scripts/build-server.mjs', 'dist'],
  },
  {
    name: 'web',
    sources: ['apps/web'],
    tools: ['scripts/build-web.mjs', 'package-lock.json'],
    program: ['scripts/build-web.mjs', 'dist/web'],
  },
].map((part) => ({
  ...part,
  stamp: join(root, 'dist', `.${part.name}-built-from`),
  print: fingerprint(part),
}));

/** A build takes seconds: whoever holds the lock for longer was killed. */
const BUILD_LIMIT_MS = 120_000;

let isOurs = false;
while (!PARTS.every(isBuilt) && !isOurs) {
  isOurs = takeLock();
  if (!isOurs) await pause(100);
}
const built = await Promise.all(PARTS.map(async (part) => isBuilt(part) || (await build(part))));
if (isOurs) rmSync(lock, { recursive: true, force: true });
if (!built.every(Boolean)) process.exit(1);

function isBuilt({ stamp, print }) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === print;
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

async function build({ name, program: [script, out], stamp, print }) {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, script), out], { cwd: root, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) return false;
  writeFileSync(stamp, print);
  console.log(`Built the ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return true;
}

/** Changes whenever a file is added, removed, or written to. */
function fingerprint({ sources, tools }) {
  const files = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
  );
  const hash = createHash('sha256');
  for (const file of [...tools, ...files]) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}
