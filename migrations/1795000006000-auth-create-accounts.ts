import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_SYSTEM = '(SELECT platform.actor_is_system())';
const ACTOR_ID = '(SELECT platform.actor_id())';
const OWN_ORGANISATIONS = '(SELECT platform.actor_organisation_ids())::uuid[]';

/**
 * How people and programmes say who they are: credentials, sessions, tokens, clients, and the
 * failures that slow down the next attempt.
 *
 * Kind: expand (adds only). Locks: none on existing tables.
 * Secrets are kept as hashes: argon2id for what people choose, SHA-256 for 256 random bits.
 * Personal data: the e-mail address of a credential (to sign in, as long as the account); the kind
 * of browser and the shortened address of a session (so that its owner knows it, twelve hours).
 * A failed attempt is kept under a keyed hash, a day at most.
 */
export class AuthCreateAccounts1795000006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE SCHEMA auth`);
    await createCredentials(db);
    await createSessions(db);
    await createAccessTokens(db);
    await createClients(db);
    await createAttempts(db);
    await guard(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP SCHEMA auth CASCADE`);
  }
}

async function createCredentials(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE auth.credential (
      person_id     uuid        NOT NULL CONSTRAINT credential_pk PRIMARY KEY,
      email         text        NOT NULL,
      password_hash text        NOT NULL,
      changed_at    timestamptz NOT NULL,
      CONSTRAINT one_credential_per_email UNIQUE (email),
      CONSTRAINT credential_email_is_normalised CHECK (email = lower(btrim(email))),
      CONSTRAINT credential_password_is_hashed CHECK (password_hash LIKE '$argon2id$%')
    )`);
}

async function createSessions(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE auth.session (
      id           uuid        NOT NULL CONSTRAINT session_pk PRIMARY KEY,
      secret_hash  bytea       NOT NULL,
      person_id    uuid        NOT NULL,
      browser      text        NOT NULL,
      ip_prefix    text,
      created_at   timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      ends_at      timestamptz NOT NULL,
      CONSTRAINT one_session_per_secret UNIQUE (secret_hash),
      CONSTRAINT session_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
      CONSTRAINT session_ends_after_it_begins CHECK (ends_at > created_at)
    )`);
  await db.query(`CREATE INDEX sessions_by_person ON auth.session (person_id)`);
  await db.query(`CREATE INDEX sessions_by_end ON auth.session (ends_at)`);
}

async function createAccessTokens(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE auth.access_token (
      id           uuid        NOT NULL CONSTRAINT access_token_pk PRIMARY KEY,
      secret_hash  bytea       NOT NULL,
      person_id    uuid        NOT NULL,
      name         text        NOT NULL,
      scopes       text[]      NOT NULL,
      created_at   timestamptz NOT NULL,
      expires_at   timestamptz NOT NULL,
      last_used_at timestamptz,
      CONSTRAINT one_access_token_per_secret UNIQUE (secret_hash),
      CONSTRAINT access_token_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
      CONSTRAINT access_token_has_scopes CHECK (cardinality(scopes) > 0),
      CONSTRAINT access_token_lasts_a_year_at_most CHECK (
        expires_at > created_at AND expires_at <= created_at + interval '366 days')
    )`);
  await db.query(`CREATE INDEX access_tokens_by_person ON auth.access_token (person_id)`);
  await db.query(`CREATE INDEX access_tokens_by_expiry ON auth.access_token (expires_at)`);
}

async function createClients(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE auth.client (
      id              uuid        NOT NULL CONSTRAINT client_pk PRIMARY KEY,
      secret_hash     bytea       NOT NULL,
      organisation_id uuid        NOT NULL,
      name            text        NOT NULL,
      roles           text[]      NOT NULL,
      scopes          text[]      NOT NULL,
      registered_by   uuid        NOT NULL,
      created_at      timestamptz NOT NULL,
      CONSTRAINT one_client_per_secret UNIQUE (secret_hash),
      CONSTRAINT client_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
      CONSTRAINT client_has_roles CHECK (cardinality(roles) > 0),
      CONSTRAINT client_is_no_administrator CHECK (NOT 'administrator' = ANY (roles)),
      CONSTRAINT client_has_scopes CHECK (cardinality(scopes) > 0)
    )`);
  await db.query(`CREATE INDEX clients_by_organisation ON auth.client (organisation_id)`);
  await db.query(`
    CREATE TABLE auth.client_token (
      id          uuid        NOT NULL CONSTRAINT client_token_pk PRIMARY KEY,
      secret_hash bytea       NOT NULL,
      client_id   uuid        NOT NULL,
      scopes      text[]      NOT NULL,
      expires_at  timestamptz NOT NULL,
      CONSTRAINT one_client_token_per_secret UNIQUE (secret_hash),
      CONSTRAINT client_token_secret_is_hashed CHECK (octet_length(secret_hash) = 32),
      CONSTRAINT client_token_is_of_a_client FOREIGN KEY (client_id)
        REFERENCES auth.client (id) ON DELETE CASCADE
    )`);
  await db.query(`CREATE INDEX client_tokens_by_client ON auth.client_token (client_id)`);
  await db.query(`CREATE INDEX client_tokens_by_expiry ON auth.client_token (expires_at)`);
}

/** `subject` is a keyed hash: of an account, known or not, of an address, or of the whole house. */
async function createAttempts(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE auth.sign_in_failure (
      subject bytea       NOT NULL CONSTRAINT sign_in_failure_pk PRIMARY KEY,
      count   integer     NOT NULL,
      last_at timestamptz NOT NULL,
      CONSTRAINT sign_in_failure_is_counted CHECK (count >= 0)
    )`);
  await db.query(`CREATE INDEX sign_in_failures_by_age ON auth.sign_in_failure (last_at)`);
}

/** The second wall: whatever a query forgets, nobody reads the secrets of another. */
async function guard(db: QueryRunner): Promise<void> {
  const own = `${IS_SYSTEM} OR person_id = ${ACTOR_ID}`;
  const administered = `${IS_SYSTEM} OR organisation_id = ANY (${OWN_ORGANISATIONS})`;
  await wall(db, 'credential', 'credential_is_for_its_person', own);
  await wall(db, 'session', 'session_is_for_its_person', own);
  await wall(db, 'access_token', 'access_token_is_for_its_person', own);
  await wall(db, 'client', 'client_is_for_its_organisation', administered);
  await wall(db, 'client_token', 'client_token_is_for_the_system', IS_SYSTEM);
  await wall(db, 'sign_in_failure', 'sign_in_failure_is_for_the_system', IS_SYSTEM);
}

async function wall(
  db: QueryRunner,
  table: string,
  policy: string,
  condition: string,
): Promise<void> {
  await db.query(`ALTER TABLE auth.${table} ENABLE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE auth.${table} FORCE ROW LEVEL SECURITY`);
  await db.query(
    `CREATE POLICY ${policy} ON auth.${table} USING (${condition}) WITH CHECK (${condition})`,
  );
}
