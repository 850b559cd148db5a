import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { newReceiptKey, newSecretKey } from './keys';

/** Secrets that a demo or a development machine makes for itself, once. */
export interface KeptSecrets {
  readonly secretKey: string;
  readonly receiptKey: string;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
  readonly reportPassword: string;
}

const MAKERS: { readonly [Name in keyof KeptSecrets]: () => string } = {
  secretKey: newSecretKey,
  receiptKey: newReceiptKey,
  ownerPassword: newPassword,
  applicationPassword: newPassword,
  reportPassword: newPassword,
};

/**
 * Reads `<dataDir>/secrets.json`, making what is missing in it; readable by its owner only.
 * @throws when the file exists and is not what we wrote: making other secrets would lock data out.
 */
export function keptSecrets(dataDir: string): KeptSecrets {
  const path = join(resolve(dataDir), 'secrets.json');
  const found = readSecrets(path);
  const missing = Object.entries(MAKERS).filter(([name]) => found?.[name] === undefined);
  if (found !== null && missing.length === 0) return found as unknown as KeptSecrets;
  const made = Object.fromEntries(missing.map(([name, make]) => [name, make()]));
  keep(path, { ...found, ...made }, found === null);
  return readSecrets(path) as unknown as KeptSecrets;
}

function readSecrets(path: string): Record<string, string> | null {
  const written = readIfThere(path);
  if (written === null) return null;
  try {
    return JSON.parse(written) as Record<string, string>;
  } catch (cause) {
    throw new Error(`${path} is damaged: restore it, or delete it to make other secrets.`, {
      cause,
    });
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Appears whole or not at all; when two processes make the first one, the first to link wins. */
function keep(path: string, secrets: Record<string, string>, isFirst: boolean): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  if (!isFirst) return renameSync(draft, path);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
