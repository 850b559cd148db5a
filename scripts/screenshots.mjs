// Draws the pictures of the main pages for the README: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { inABrowser } from './in-a-browser.mjs';

const folder = resolve(import.meta.dirname, '../docs/pictures');

/** What is drawn: the name of the picture, where, who looks, and what they do first. */
const PICTURES = [
  { name: 'home', path: '/' },
  { name: 'calls', path: '/appels' },
  { name: 'call', path: '/appels', act: openFirstCall },
  { name: 'call-phone', path: '/appels', width: 390, act: openFirstCall },
];

await inABrowser(async ({ visit }) => {
  mkdirSync(folder, { recursive: true });
  for (const { name, path, width, as, act } of PICTURES) {
    const page = await visit({ width, as });
    await page.goto(path, { waitUntil: 'networkidle' });
    await act?.(page);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    await page.context().close();
    console.log(`Drawn: docs/pictures/${name}.png`);
  }
});

async function openFirstCall(page) {
  await page.locator('main h2 a').first().click();
  await page.locator('main ol').first().waitFor();
  await page.waitForLoadState('networkidle');
}
