import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';

import fc from 'fast-check';

import type { Config } from '#platform/config';

import { canonicalOf, isSignedWith, ReceiptSigner, sha256Of } from './receipt-signer';

const { privateKey } = generateKeyPairSync('ed25519');
const receiptKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = new ReceiptSigner({ receiptKey } as Config);

describe('The canonical form', () => {
  it('is that of RFC 8785, section 3.2.3', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalOf(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('does not depend on the order of keys, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalOf(reversed(value))).toBe(canonicalOf(value));
      }),
    );
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('A seal', () => {
  const seal = signer.seal({ b: 1, a: 'é' });

  it('can be recomputed by anyone with a hash and a public key', () => {
    const digest = createHash('sha256').update(seal.canonical, 'utf8').digest();
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: signer.key.publicKey };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });

    expect(digest.toString('hex')).toBe(seal.sha256);
    expect(verify(null, digest, publicKey, Buffer.from(seal.signature, 'base64url'))).toBe(true);
  });

  it('does not fit another text, nor another key', () => {
    const other = new ReceiptSigner({
      receiptKey: generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    } as Config);

    expect(isSignedWith(signer.key, seal.sha256, seal.signature)).toBe(true);
    expect(isSignedWith(signer.key, sha256Of('{}'), seal.signature)).toBe(false);
    expect(isSignedWith(other.key, seal.sha256, seal.signature)).toBe(false);
    expect(other.key.id).not.toBe(signer.key.id);
  });
});

/** The same value with the keys of its objects in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  );
}
