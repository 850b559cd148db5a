import { kindOfSecret, newSecret } from './secret';

describe('newSecret', () => {
  it.each(['pat', 'client', 'access'] as const)(
    'makes a %s secret that says what it is',
    (kind) => {
      const secret = newSecret(kind);

      expect(secret).toMatch(new RegExp(`^tbl_${kind}_[\\w-]{49}$`));
      expect(kindOfSecret(secret)).toBe(kind);
    },
  );

  it('never makes the same twice', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newSecret('pat'))).size).toBe(1000);
  });
});

describe('kindOfSecret', () => {
  it('does not know a secret with one letter changed', () => {
    const secret = newSecret('pat');
    const position = 20;
    const other = secret[position] === 'x' ? 'y' : 'x';

    expect(kindOfSecret(secret.slice(0, position) + other + secret.slice(position + 1))).toBeNull();
  });

  it.each(['', 'tbl_pat_', 'Bearer', 'tbl_root_' + 'a'.repeat(49)])('does not know %j', (text) => {
    expect(kindOfSecret(text)).toBeNull();
  });
});
