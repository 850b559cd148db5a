import { KeyMalformed } from './idempotency.errors';
import { keyIn } from './idempotency-key';

describe('keyIn', () => {
  it.each([
    [undefined, null],
    ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['"8e03978e"', '8e03978e'],
    ['k', 'k'],
    ['"a key, with spaces"', 'a key, with spaces'],
    ['"say \\"yes\\""', 'say "yes"'],
    ['k'.repeat(200), 'k'.repeat(200)],
    [`"${'k'.repeat(200)}"`, 'k'.repeat(200)],
  ])('reads %j as %j', (header, key) => {
    expect(keyIn(header)).toBe(key);
  });

  it.each([
    ['nothing', ''],
    ['quotes around nothing', '""'],
    ['a quote that does not close', '"open'],
    ['a quote in the middle', 'a"b'],
    ['a character too many', 'k'.repeat(201)],
    ['a character too many in quotes', `"${'k'.repeat(201)}"`],
    ['letters outside of ASCII', 'clé'],
    ['a line end', 'a\nb'],
  ])('refuses %s', (_, header) => {
    expect(() => keyIn(header)).toThrow(KeyMalformed);
  });

  it('refuses two headers', () => {
    expect(() => keyIn(['a', 'b'])).toThrow(KeyMalformed);
  });
});
