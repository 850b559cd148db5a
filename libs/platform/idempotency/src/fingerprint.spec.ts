import { fingerprintOf, type Asked } from './fingerprint';

const asked: Asked = { method: 'POST', url: '/api/v1/calls', body: { a: 1, b: { c: [1, 2] } } };

describe('fingerprintOf', () => {
  it('is the same whatever the order of the keys', () => {
    const body = { b: { c: [1, 2] }, a: 1 };

    expect(fingerprintOf({ ...asked, body })).toEqual(fingerprintOf(asked));
  });

  it.each([
    ['another method', { method: 'PUT' }],
    ['another path', { url: '/api/v1/calls/x' }],
    ['another query', { url: '/api/v1/calls?x=1' }],
    ['another value', { body: { a: 2, b: { c: [1, 2] } } }],
    ['another order of a list', { body: { a: 1, b: { c: [2, 1] } } }],
    ['no body', { body: undefined }],
  ])('is not that of %s', (_, change) => {
    expect(fingerprintOf({ ...asked, ...change })).not.toEqual(fingerprintOf(asked));
  });
});
