import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';

import { Unreadable } from './setting';

const SECRET_KEY_BYTES = 32;

export function newSecretKey(): string {
  return randomBytes(SECRET_KEY_BYTES).toString('base64');
}

/** @returns an Ed25519 private key as PKCS #8 PEM. */
export function newReceiptKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Reads base64 of at least 32 bytes. */
export function secretKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
  if (isBase64 && key.length >= SECRET_KEY_BYTES) return key;
  throw new Unreadable(`base64 of at least ${SECRET_KEY_BYTES} bytes (openssl rand -base64 32)`);
}

/** Reads a PEM; its line ends may be written `\n`, since many tools allow one line only. */
export function receiptKey(text: string): string {
  const pem = text.replaceAll(String.raw`\n`, '\n');
  if (isEd25519(pem)) return pem;
  throw new Unreadable('an Ed25519 private key in PEM (openssl genpkey -algorithm ed25519)');
}

function isEd25519(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
