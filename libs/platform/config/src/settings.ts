import { receiptKey, secretKey } from './keys';
import { anyText, flag, oneOf, urlOf, wholeNumber, type Setting } from './setting';

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;

/** Every setting there is: parsing, the list of faults and docs/settings.md are made from it. */
export const SETTINGS = {
  NODE_ENV: {
    meaning: 'The kind of place this is; production refuses weak choices.',
    read: oneOf('development', 'production', 'test'),
    default: 'development',
    example: 'production',
  },
  HOST: {
    meaning: 'The address to listen on; outside production, this machine alone can connect.',
    read: anyText,
    default: ({ environment }) => (environment === 'production' ? '0.0.0.0' : 'localhost'),
    defaultNote: '`localhost`; `0.0.0.0` in production',
    example: '0.0.0.0',
  },
  PORT: {
    meaning: 'The port to listen on.',
    read: wholeNumber(1, 65_535),
    default: '3000',
    example: '8080',
  },
  PUBLIC_URL: {
    meaning: 'Where people reach the service: links in mails, and the origin that forms come from.',
    read: urlOf('http:', 'https:'),
    default: ({ environment, port }) =>
      environment === 'production' ? undefined : `http://localhost:${port}`,
    defaultNote: '`http://localhost:<PORT>`; required in production',
    example: 'https://tablee.example.org',
    requiredIn: 'production',
  },
  LEGAL_PUBLISHER: {
    meaning:
      'Who answers for what is published: name, legal form and address, as the legal notice shows them.',
    read: anyText,
    example: 'Communauté de communes du Val, 1 place de la Mairie, 26400 Crest',
  },
  LEGAL_CONTACT: {
    meaning:
      'The e-mail address that the legal notice gives to whoever has something to ask or report.',
    read: anyText,
    example: 'contact@example.org',
  },
  TRUST_PROXY: {
    meaning: 'The proxies whose X-Forwarded-For and X-Request-Start are believed.',
    read: trustProxy,
    default: 'false',
    example: 'loopback, 10.0.0.0/8',
  },
  DATA_DIR: {
    meaning: 'The folder of the embedded database, of the files, and of kept secrets.',
    read: anyText,
    default: '.data',
    example: '/var/lib/tablee',
  },
  DATABASE_URL: {
    meaning:
      'A PostgreSQL server, version 15 or later, as the application role. Without it, `npm start` runs its own.',
    read: urlOf('postgres:', 'postgresql:'),
    example: 'postgres://tablee_app:…@db.example.org:5432/tablee',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    meaning: 'The same database as the role that owns the tables; for migrations only.',
    read: urlOf('postgres:', 'postgresql:'),
    example: 'postgres://tablee_owner:…@db.example.org:5432/tablee',
    secret: true,
  },
  DATABASE_POOL: {
    meaning: 'The most connections that one process opens for requests.',
    read: wholeNumber(2, 100),
    default: '12',
    example: '15',
  },
  REDIS_URL: {
    meaning: 'A Redis server for the queues. Without it, they live in PostgreSQL.',
    read: urlOf('redis:', 'rediss:'),
    example: 'redis://:…@redis.example.org:6379',
    secret: true,
  },
  SMTP_URL: {
    meaning: 'The mail server. Without it, the demo keeps its mails for reading at /dev/mail.',
    read: urlOf('smtp:', 'smtps:'),
    example: 'smtps://user:…@mail.example.org:465',
    secret: true,
  },
  MAIL_FROM: {
    meaning: 'The sender of every mail.',
    read: anyText,
    default: 'Tablée <no-reply@tablee.localhost>',
    example: 'Tablée <no-reply@example.org>',
  },
  SECRET_KEY: {
    meaning: 'Signs what must come back unchanged, such as the cursors of lists.',
    read: secretKey,
    example: 'openssl rand -base64 32',
    secret: true,
    kept: 'secretKey',
    requiredIn: 'production',
  },
  RECEIPT_KEY: {
    meaning: 'Signs the receipts of submitted applications.',
    read: receiptKey,
    example: 'openssl genpkey -algorithm ed25519',
    secret: true,
    kept: 'receiptKey',
    requiredIn: 'production',
  },
  DEMO: {
    meaning: 'Whether the demo data, its known logins and /dev/mail exist.',
    read: flag,
    default: ({ environment }) => String(environment === 'development'),
    defaultNote: '`true` in development, else `false`',
    example: 'false',
  },
  COMPANY_REGISTER_URL: {
    meaning:
      'Where the register of enterprises is asked. Without it, a few answers are kept for the demo.',
    read: urlOf('http:', 'https:'),
    default: ({ environment }) =>
      environment === 'production' ? 'https://recherche-entreprises.api.gouv.fr' : undefined,
    defaultNote: 'none; `https://recherche-entreprises.api.gouv.fr` in production',
    example: 'https://recherche-entreprises.api.gouv.fr',
  },
  DEADLINE_GRACE_SECONDS: {
    meaning: 'How long after a deadline a submission that arrived before it may still be recorded.',
    read: wholeNumber(0, 3600),
    default: '120',
    example: '60',
  },
  MAX_BODY_BYTES: {
    meaning: 'The largest JSON body accepted.',
    read: wholeNumber(KIBIBYTE, 100 * MEBIBYTE),
    default: String(256 * KIBIBYTE),
    example: '524288',
  },
  MAX_JSON_DEPTH: {
    meaning: 'How deeply the values of a JSON body may be nested.',
    read: wholeNumber(4, 200),
    default: '32',
    example: '32',
  },
  MAX_FILE_BYTES: {
    meaning: 'The largest file accepted.',
    read: wholeNumber(KIBIBYTE, 2048 * MEBIBYTE),
    default: String(20 * MEBIBYTE),
    example: '52428800',
  },
  MAX_PAGE_SIZE: {
    meaning: 'The most rows that one page of a list can have.',
    read: wholeNumber(1, 100),
    default: '100',
    example: '100',
  },
  MAX_REQUESTS_PER_MINUTE: {
    meaning: 'How often one caller may ask, per process; an address, ten times that. 0: no limit.',
    read: wholeNumber(0, 1_000_000),
    default: '1200',
    example: '600',
  },
  LOG_LEVEL: {
    meaning: 'The least important lines still logged.',
    read: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
    default: ({ environment }) => (environment === 'test' ? 'silent' : 'info'),
    defaultNote: '`info`; `silent` in tests',
    example: 'warn',
  },
  WALLS: {
    meaning: 'For tests: `off` leaves row-level security as the only wall between organisations.',
    read: oneOf('on', 'off'),
    default: 'on',
    example: 'off',
    testOnly: true,
  },
  FAIL_AT: {
    meaning:
      'For tests: where the process kills itself, `after_commit`, `between_outbox_and_enqueue` or `before_ack`.',
    read: oneOf('after_commit', 'between_outbox_and_enqueue', 'before_ack'),
    example: 'after_commit',
    testOnly: true,
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;

type ValueOf<Name extends SettingName> = ReturnType<(typeof SETTINGS)[Name]['read']>;

/** Settings that always end up with a value: by default, kept, or because they are demanded. */
type Given<Name extends SettingName> = (typeof SETTINGS)[Name] extends
  | { readonly default: unknown }
  | { readonly kept: string }
  ? ValueOf<Name>
  : ValueOf<Name> | null;

export type SettingValues = { readonly [Name in SettingName]: Given<Name> };

/** `true` believes whoever connects; a list names addresses, ranges, or words such as `loopback`. */
function trustProxy(text: string): boolean | string {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
