import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type request from 'supertest';

import { SYSTEM, type Membership, type Role } from '#kernel/actors';
import { asId, newId, type Id } from '#kernel/ids';
import { AuditModule } from '#platform/audit';
import {
  ACTOR_SOURCE,
  AuthModule,
  Credentials,
  GateModule,
  type ActorSource,
  type PersonId,
} from '#platform/auth';
import { AuthHttpModule } from '#platform/auth-http';
import { CLOCK, ClockModule, type SettableClock } from '#platform/clock';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { DatabaseModule, TransactionRunner } from '#platform/database';
import { configureHttp, httpAdapter, HttpModule } from '#platform/http';
import { IdempotencyModule } from '#platform/idempotency';
import { ListingModule } from '#platform/listing';
import { HouseLogger, ObservabilityModule } from '#platform/observability';
import { OutboxModule } from '#platform/outbox';

import type { TestDatabase } from './database';

/** What people may do, as a test says: in the product, that is kept by another floor. */
export class Memberships implements ActorSource {
  private readonly known = new Map<PersonId, readonly Membership[]>();

  set(personId: PersonId, ...memberships: readonly Membership[]): void {
    this.known.set(personId, memberships);
  }

  membershipsOf(personId: PersonId): Promise<readonly Membership[]> {
    return Promise.resolve(this.known.get(personId) ?? []);
  }
}

export interface PlatformApp {
  readonly app: NestFastifyApplication;
  readonly memberships: Memberships;
  readonly dataDir: string;
  close(): Promise<void>;
}

type Mounted = Type | DynamicModule;

export interface PlatformOptions {
  readonly modules?: readonly Mounted[];
  readonly controllers?: readonly Type[];
  readonly clock?: SettableClock;
  /** What is to be done before the application is made. */
  readonly prepare?: (config: Config) => void;
  readonly settings?: Readonly<Record<string, string>>;
}

/** The floor of machines alone, over HTTP, with what a test adds to it. */
export async function startPlatform(
  database: Pick<TestDatabase, 'appUrl'>,
  { modules = [], controllers = [], clock, prepare, settings = {} }: PlatformOptions = {},
): Promise<PlatformApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-platform-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    DATABASE_URL: database.appUrl,
    MAX_REQUESTS_PER_MINUTE: '0',
    ...settings,
  });
  prepare?.(config);
  const memberships = new Memberships();
  const logger = new HouseLogger(config);
  const root = rootModule(config, logger, memberships, { modules, controllers });
  const builder = Test.createTestingModule({ imports: [root] });
  if (clock !== undefined) builder.overrideProvider(CLOCK).useValue(clock.now);
  const app = (
    await builder.setLogger(logger).compile()
  ).createNestApplication<NestFastifyApplication>(httpAdapter(config), { bodyParser: false });
  await configureHttp(app, config);
  await app.listen(0, '127.0.0.1');
  const close = async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { app, memberships, dataDir, close };
}

function rootModule(
  config: Config,
  logger: HouseLogger,
  memberships: Memberships,
  { modules = [], controllers = [] }: Pick<PlatformOptions, 'modules' | 'controllers'>,
): Type {
  @Global()
  @Module({
    providers: [{ provide: ACTOR_SOURCE, useValue: memberships }],
    exports: [ACTOR_SOURCE],
  })
  class MembershipsModule {}

  @Module({
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(logger),
      AuditModule,
      AuthModule,
      AuthHttpModule,
      ClockModule,
      DatabaseModule,
      GateModule,
      HttpModule,
      IdempotencyModule,
      ListingModule,
      MembershipsModule,
      OutboxModule,
      ...modules,
    ],
    controllers: [...controllers],
  })
  class PlatformRoot {}
  return PlatformRoot;
}

/** One person more who can sign in. Emails are the caller's to keep apart. */
export async function signUp(
  { app }: Pick<PlatformApp, 'app'>,
  email: string,
  password: string,
): Promise<PersonId> {
  const personId = newId<'Person'>(new Date());
  const credentials = app.get(Credentials, { strict: false });
  await app
    .get(TransactionRunner, { strict: false })
    .run(SYSTEM, (tx) => credentials.open(tx, { personId, email, password }));
  return personId;
}

export function memberOf(
  organisationId: Id<'Organisation'>,
  ...roles: readonly Role[]
): Membership {
  return { organisationId, roles };
}

export const anOrganisation = (): Id<'Organisation'> => asId(newId<'Organisation'>(new Date()));

/** The session that an answer gives, as a browser would send it back. */
export function sessionIn(answer: request.Response): string {
  return String(answer.headers['set-cookie']?.[0]?.split(';')[0]);
}
