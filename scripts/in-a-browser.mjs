// For scripts that look at the product in a browser: starts it with its demo, on data of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
const PASSWORD = 'une-tablee-pour-tous';

/** Runs `work({ browser, url, visit })` against the product, and puts everything away. */
export async function inABrowser(work) {
  if (CHROMIUM === undefined) throw new Error('No Chromium here: apt-get install chromium');
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-look-'));
  const port = process.env.PORT ?? '3099';
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: port, DATA_DIR: dataDir, MAX_REQUESTS_PER_MINUTE: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await readyAddress(child);
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    await work({ browser, url, visit: (visitor) => visit(browser, url, visitor) });
    await browser.close();
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function readyAddress(child) {
  return new Promise((found, failed) => {
    child.once('exit', () => failed(new Error('The product did not start.')));
    child.stdout.on('data', (chunk) => {
      const [, url] = /ready in [\d.]+ s: (\S+)/.exec(String(chunk)) ?? [];
      if (url !== undefined) found(url);
    });
  });
}

async function visit(browser, url, { language = 'fr', width = 1440, as }) {
  const context = await browser.newContext({
    baseURL: url,
    locale: language,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  if (as !== undefined) {
    await context.request.post('/api/v1/sessions', { data: { email: as, password: PASSWORD } });
    await context.addInitScript(`localStorage.setItem('tablee.signed-in', 'yes')`);
  }
  return context.newPage();
}
