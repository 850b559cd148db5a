import fc from 'fast-check';

import { languageOf } from './language';
import { pointerTo } from './pointer';
import { prefixOf } from './request-context';
import { isStorableText } from './storable-text';

describe('languageOf', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['de, en;q=0.8, fr;q=0.5', 'en'],
    ['fr;q=0.2, en;q=0.3', 'en'],
    ['en;q=0', 'fr'],
    ['de', 'fr'],
    ['*', 'fr'],
    ['en;q=high', 'en'],
    ['en;q=1.2.3', 'fr'],
    [`${'de,'.repeat(20)}en`, 'fr'],
  ])('reads %p as %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('prefixOf', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['nonsense', null],
    ['', null],
    [undefined, null],
  ])('keeps of %p only %p', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix);
  });
});

describe('pointerTo', () => {
  it('writes what a JSON pointer must escape', () => {
    expect(pointerTo('a/b', 0, '~', '')).toBe('/a~1b/0/~0/');
    expect(pointerTo()).toBe('');
  });
});

describe('isStorableText', () => {
  it('accepts every text that UTF-8 can write, save a NUL', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const comesBack = Buffer.from(text, 'utf8').toString('utf8') === text;
        expect(isStorableText(text)).toBe(comesBack && !text.includes('\0'));
      }),
    );
  });

  it.each(['\ud800', 'a\udc00b', 'a\0'])('refuses %j', (text) => {
    expect(isStorableText(text)).toBe(false);
  });
});
