// Compiles the server to CommonJS with SWC: `node scripts/build-server.mjs <outDir> [more folders]`.
// Types are not checked here: `npm run typecheck` does that.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const { transformSync } = createRequire(import.meta.url)('@swc/core');

const root = resolve(import.meta.dirname, '..');
const [outName = 'dist', ...moreFolders] = process.argv.slice(2);
const folders = [
  'apps/api',
  'apps/worker',
  'apps/operations',
  'libs',
  'migrations',
  ...moreFolders,
];

const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
const { $schema: _, ...swc } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
const options = {
  ...swc,
  swcrc: false,
  sourceMaps: 'inline',
  jsc: { ...swc.jsc, baseUrl: root, paths: compilerOptions.paths },
};

for (const folder of folders) {
  rmSync(join(root, outName, folder), { recursive: true, force: true });
  for (const file of readdirSync(join(root, folder), { recursive: true })) {
    const source = join(root, folder, file);
    if (/\.(json|sql)$/.test(file)) copy(source);
    else if (file.endsWith('.ts') && !file.endsWith('.d.ts')) compile(source);
  }
}

function compile(source) {
  const target = targetOf(source).replace(/\.ts$/, '.js');
  const { code } = transformSync(readFileSync(source, 'utf8'), { ...options, filename: source });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}

/** Data files travel with the code that reads them. */
function copy(source) {
  cpSync(source, targetOf(source), { recursive: true });
}

function targetOf(source) {
  return join(root, outName, source.slice(root.length + 1));
}
