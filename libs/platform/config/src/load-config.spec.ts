import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConfigInvalid } from './config-invalid';
import { newReceiptKey, newSecretKey } from './keys';
import { loadConfig, loadSettings } from './load-config';
import { settingsPage } from './settings-page';

const DATABASE_URL = 'postgres://tablee_app:hush@localhost/tablee';

describe('The settings', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tablee-settings-'));
  });

  afterEach(() => rmSync(dataDir, { recursive: true }));

  const production = () => ({
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL,
    PUBLIC_URL: 'https://tablee.example.org/',
    SECRET_KEY: newSecretKey(),
    RECEIPT_KEY: newReceiptKey(),
  });

  const faultsOf = (variables: Record<string, string>): readonly string[] => {
    try {
      loadConfig(variables);
    } catch (error) {
      if (error instanceof ConfigInvalid) return error.faults;
      throw error;
    }
    return [];
  };

  it('need nothing but a database on a development machine', () => {
    const config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL });

    expect(config).toMatchObject({
      environment: 'development',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      demo: true,
      redisUrl: null,
      database: { url: DATABASE_URL, ownerUrl: null },
      limits: { bodyBytes: 262_144, jsonDepth: 32 },
    });
    expect(config.secretKey.length).toBeGreaterThanOrEqual(32);
  });

  it('tell everything that is wrong at once', () => {
    const faults = faultsOf({
      DATA_DIR: dataDir,
      PORT: '80a',
      DEMO: 'yes',
      SMTP_URL: 'http://mail.example.org',
      SECRET_KEY: 'short',
      LOG_LEVEL: 'loud',
    });

    expect(faults).toEqual([
      'PORT must be a whole number from 1 to 65535. It is "80a".',
      expect.stringContaining('DATABASE_URL is missing'),
      'SMTP_URL must be a URL starting with smtp:// or smtps://.',
      expect.stringContaining('SECRET_KEY must be base64'),
      'DEMO must be one of true, false. It is "yes".',
      expect.stringContaining('LOG_LEVEL must be one of'),
    ]);
  });

  it('never repeat a secret when it is wrong', () => {
    expect(() => loadConfig({ DATA_DIR: dataDir, DATABASE_URL: 'mysql://u:hush@h/d' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hush') }),
    );
  });

  it('are demanded in production, where no secret has a default', () => {
    expect(faultsOf({ NODE_ENV: 'production', DATA_DIR: dataDir }).join('\n')).toMatch(
      /PUBLIC_URL is missing[^]*DATABASE_URL is missing[^]*SECRET_KEY is missing[^]*RECEIPT_KEY is missing/,
    );
  });

  it('keep the demo out of production unless it is asked for', () => {
    expect(loadConfig(production()).demo).toBe(false);
    expect(loadConfig({ ...production(), DEMO: 'true' }).demo).toBe(true);
  });

  it('refuse the weaknesses for tests in production, even in a demo', () => {
    expect(faultsOf({ ...production(), DEMO: 'true', WALLS: 'off', FAIL_AT: 'x' })).toEqual([
      'WALLS weakens the service for tests: production refuses it.',
      'FAIL_AT weakens the service for tests: production refuses it.',
    ]);
    expect(loadConfig({ DATA_DIR: dataDir, DATABASE_URL, WALLS: 'off' }).testHooks.walls).toBe(
      'off',
    );
  });

  it('keep the secrets they made, for their owner only', () => {
    const first = loadSettings({ DATA_DIR: dataDir });
    const second = loadSettings({ DATA_DIR: dataDir });

    expect(second.SECRET_KEY).toEqual(first.SECRET_KEY);
    expect(second.RECEIPT_KEY).toEqual(first.RECEIPT_KEY);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('complete the kept secrets without changing those there are', () => {
    const secretKey = newSecretKey();
    writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify({ secretKey }));

    const settings = loadSettings({ DATA_DIR: dataDir });

    expect(settings.SECRET_KEY).toEqual(Buffer.from(secretKey, 'base64'));
    expect(settings.RECEIPT_KEY).toContain('PRIVATE KEY');
  });

  it('do not replace kept secrets that are damaged', () => {
    writeFileSync(join(dataDir, 'secrets.json'), '{');

    expect(faultsOf({ DATA_DIR: dataDir, DATABASE_URL })).toEqual([
      expect.stringContaining('secrets.json is damaged'),
      expect.stringContaining('secrets.json is damaged'),
    ]);
  });

  describe('given as files', () => {
    const secretFile = (content: string): string => {
      const path = join(dataDir, 'secret');
      writeFileSync(path, content);
      return path;
    };

    it('are read without the last line end', () => {
      const file = secretFile(`${DATABASE_URL}\n`);

      expect(loadConfig({ DATA_DIR: dataDir, DATABASE_URL_FILE: file }).database.url).toBe(
        DATABASE_URL,
      );
    });

    it('must exist, and must not contradict the variable', () => {
      expect(faultsOf({ DATA_DIR: dataDir, DATABASE_URL_FILE: '/nowhere' })).toEqual([
        'DATABASE_URL_FILE names /nowhere, which cannot be read (ENOENT).',
      ]);
      expect(
        faultsOf({ DATA_DIR: dataDir, DATABASE_URL, DATABASE_URL_FILE: secretFile(DATABASE_URL) }),
      ).toEqual(['DATABASE_URL and DATABASE_URL_FILE are both given: keep one.']);
    });
  });

  it('are the ones documented (npm run docs:settings writes the page)', () => {
    expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsPage());
  });
});
