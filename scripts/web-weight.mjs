// Measures what each page loads and how soon it is there: `npm run web:weight`. Exits with 1 when
// a page is heavier than it may be.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

import { inABrowser } from './in-a-browser.mjs';

const dist = resolve(import.meta.dirname, '../dist/web');
const OFFICER = 'ines.marchetti@confluences.example';
const APPLICANT = 'amandine.faure@fabrique-du-val.example';

/** Kilobytes of JavaScript, compressed with gzip, before the page is there. */
const PAGES = [
  { name: 'home', path: () => '/' },
  { name: 'calls', path: () => '/appels' },
  { name: 'call', path: (callId) => `/appels/${callId}`, limitKb: 120 },
  { name: 'sign in', path: () => '/connexion' },
  { name: 'workspace', path: () => '/espace', as: APPLICANT, limitKb: 260 },
  { name: 'back-office', path: () => '/gestion', as: OFFICER, limitKb: 260 },
];

const LCP = `new Promise((found) => {
  new PerformanceObserver((list) => found(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true });
})`;

let isTooHeavy = false;
await inABrowser(async ({ url, visit }) => {
  const { data } = await (await fetch(`${url}/api/v1/calls?limit=1`)).json();
  console.log('page          JS gzip  JS brotli   paint   paint, CPU 4x slower');
  for (const { name, path, as, limitKb } of PAGES) {
    const address = path(data[0].id);
    const { gzip, brotli, paint } = await load(visit, { address, as });
    const slow = await load(visit, { address, as, slowdown: 4 });
    if (limitKb !== undefined && gzip > limitKb * 1000) isTooHeavy = true;
    const limit = limitKb === undefined ? '' : `  (at most ${limitKb} kB)`;
    console.log(
      `${name.padEnd(12)} ${kb(gzip)} ${kb(brotli)} ${ms(paint)} ${ms(slow.paint)}${limit}`,
    );
  }
});
process.exit(isTooHeavy ? 1 : 0);

async function load(visit, { address, as, slowdown = 1 }) {
  const page = await visit({ as });
  const scripts = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  const first = [...scripts]; // What comes later, in quiet moments, delays nothing.
  await page.waitForLoadState('networkidle');
  const paint = await page.evaluate(LCP);
  await page.context().close();
  const size = (make) => first.reduce((sum, path) => sum + make(join(dist, path)), 0);
  return {
    paint,
    gzip: size((path) => gzipSync(readFileSync(path), { level: 9 }).length),
    brotli: size((path) => compressedSize(path)),
  };
}

function compressedSize(path) {
  try {
    return readFileSync(`${path}.br`).length;
  } catch {
    return readFileSync(path).length; // Too small to be worth compressing.
  }
}

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

function ms(time) {
  return `${Math.round(time)} ms`.padStart(9);
}
