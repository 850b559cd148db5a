import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { importsOf, ROOT, sourcesBelow, type Source } from './sources';
import { crossings, faultsOfCatalogue, textsOutside } from './web-words';

const WEB = 'apps/web/src';

const catalogues: readonly Source[] = readdirSync(join(ROOT, WEB), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.words.json'))
  .map((file) => `${WEB}/${file}`)
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

describe('The words of the web application', () => {
  it('are said in French and in English, filled in alike', () => {
    expect(catalogues.length).toBeGreaterThan(10);
    expect(catalogues.flatMap(faultsOfCatalogue)).toEqual([]);
  });

  it('are in catalogues, and nowhere else', () => {
    expect(sourcesBelow(WEB).flatMap(textsOutside)).toEqual([]);
  });

  it.each([
    ['a language that is missing', '{"hello": {"fr": "Bonjour"}}', 'not said in both'],
    ['a message that cannot be read', '{"a": {"fr": "{n", "en": "{n}"}}', 'not said in both'],
    ['blanks that differ', '{"a": {"fr": "{n} ans", "en": "years"}}', 'filled in otherwise'],
  ])('are refused with %s', (_, text, fault) => {
    expect(faultsOfCatalogue({ path: 'a.words.json', text }).join()).toContain(fault);
  });

  it.each([
    ['between tags', '<p>Bonjour</p>'],
    ['in an attribute', '<input placeholder="Nom" />'],
    ['in braces', "<p>{'Bonjour'}</p>"],
  ])('are found outside of them %s', (_, jsx) => {
    expect(textsOutside({ path: 'a.tsx', text: `const a = ${jsx};` })).toHaveLength(1);
  });
});

describe('The areas of the web application', () => {
  it('know what is public or shared, and not each other', () => {
    expect(crossings(sourcesBelow(WEB).flatMap(importsOf))).toEqual([]);
    const between = { from: `${WEB}/pages/workspace/a/b.tsx`, to: '../../back-office/c' };
    const back = { from: `${WEB}/pages/shared/b.tsx`, to: '../workspace/c' };
    const open = { from: `${WEB}/pages/workspace/a/b.tsx`, to: '../../shared/c' };
    expect(crossings([between, back, open])).toHaveLength(2);
  });
});
