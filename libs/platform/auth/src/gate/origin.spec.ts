import { comesFromElsewhere, isForm } from './origin';

const PUBLIC_URL = 'https://tablee.example.org';

describe('comesFromElsewhere', () => {
  it.each([
    ['a programme, which says nothing', {}, false],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, false],
    ['the address bar', { 'sec-fetch-site': 'none' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, true],
    ['another site', { 'sec-fetch-site': 'cross-site' }, true],
    [
      'another site that knows our address',
      { 'sec-fetch-site': 'cross-site', origin: PUBLIC_URL },
      true,
    ],
    ['an old browser on our page', { origin: PUBLIC_URL }, false],
    [
      'an old browser on the host it asks',
      { origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' },
      false,
    ],
    [
      'an old browser elsewhere',
      { origin: 'https://evil.example', host: 'tablee.example.org' },
      true,
    ],
    ['a page without an origin', { origin: 'null', host: 'tablee.example.org' }, true],
  ])('of %s', (_, headers, elsewhere) => {
    expect(comesFromElsewhere(headers, PUBLIC_URL)).toBe(elsewhere);
  });
});

describe('isForm', () => {
  it.each([
    ['application/json', false],
    ['application/octet-stream', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['Text/Plain;charset=UTF-8', true],
    [undefined, false],
  ])('knows %s', (type, form) => {
    expect(isForm(type === undefined ? {} : { 'content-type': type })).toBe(form);
  });
});
