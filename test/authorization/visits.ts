import { createHash, randomBytes, randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Pool } from 'pg';

import type { Role } from '#kernel/actors';
import { newId } from '#kernel/ids';
import { newSecret, type PersonId } from '#platform/auth';

import type { Visitor } from './matrix';

type Headers = Readonly<Record<string, string>>;

/** People of every kind, made in the database, and the calls they make. */
export class Visits {
  private readonly people = new Map<Visitor, PersonId>();

  private constructor(
    private readonly api: NestFastifyApplication,
    private readonly sql: Pool,
    private readonly organisationId: string,
  ) {}

  static async prepare(api: NestFastifyApplication, sql: Pool): Promise<Visits> {
    const organisationId = newId<'Organisation'>(new Date());
    await sql.query(
      `INSERT INTO organisations.organisation (id, name, search, legal_form, actor_family, college,
         siren, is_ess, version, registered_at, updated_at)
       VALUES ($1, 'Biovallée', 'biovallee', 'association', 'association', 'ess-organisation',
         '552100554', true, 1, now(), now())`,
      [organisationId],
    );
    return new Visits(api, sql, organisationId);
  }

  /** A session of its own for each call: some calls end it. */
  async credentialsOf(visitor: Visitor): Promise<Headers> {
    if (visitor === 'anonymous') return {};
    const secret = randomBytes(32).toString('base64url');
    await this.sql.query(
      `INSERT INTO auth.session (id, secret_hash, person_id, browser, created_at, last_seen_at, ends_at)
       VALUES ($1, $2, $3, 'other', now(), now(), now() + interval '1 hour')`,
      [randomUUID(), hash(secret), await this.personOf(visitor)],
    );
    return { cookie: `__Host-sid=${secret}` };
  }

  /** A token that some person made, with scopes that no operation asks for. */
  async tokenWith(roles: readonly Role[], scopes: readonly string[]): Promise<Headers> {
    const secret = newSecret('pat');
    await this.sql.query(
      `INSERT INTO auth.access_token (id, secret_hash, person_id, name, scopes, created_at, expires_at)
       VALUES ($1, $2, $3, 'matrix', $4, now(), now() + interval '1 hour')`,
      [randomUUID(), hash(secret), await this.register(roles), scopes],
    );
    return { authorization: `Bearer ${secret}` };
  }

  /** Calls with identifiers that nobody has, and an empty body: enough to pass the gate or not. */
  async call(
    operation: string,
    credentials: Headers,
  ): Promise<{ status: number; code: string | null }> {
    const [method = '', path = ''] = operation.split(' ');
    const url = path.replace(/\{[^}]+\}/g, () => randomUUID());
    const answer = await this.api.inject({
      method: method as 'GET',
      url,
      headers: { ...credentials, 'idempotency-key': randomUUID(), 'if-match': '"1"' },
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }),
    });
    const type = String(answer.headers['content-type']);
    const isProblem = type.startsWith('application/problem+json');
    const code = isProblem ? answer.json<{ code: string }>().code : null;
    return { status: answer.statusCode, code };
  }

  private async personOf(visitor: Exclude<Visitor, 'anonymous'>): Promise<PersonId> {
    const known = this.people.get(visitor);
    if (known !== undefined) return known;
    const person = await this.register(visitor === 'outsider' ? [] : [visitor]);
    this.people.set(visitor, person);
    return person;
  }

  private async register(roles: readonly Role[]): Promise<PersonId> {
    const id = newId<'Person'>(new Date());
    await this.sql.query(
      `INSERT INTO identity.person (id, given_name, family_name, email, language, version, registered_at)
       VALUES ($1, 'Camille', 'Faure', $2, 'fr', 1, now())`,
      [id, `${id}@die.example`],
    );
    if (roles.length > 0) {
      await this.sql.query(
        `INSERT INTO identity.membership (id, person_id, organisation_id, roles, since, version)
         VALUES ($1, $2, $3, $4, now(), 1)`,
        [randomUUID(), id, this.organisationId, roles],
      );
    }
    return id;
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
