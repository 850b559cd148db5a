import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { ROLES } from '#kernel/actors';
import { RuleBook, type AuthzRule } from '#platform/auth';

import { startApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';

import { EXPECTED } from './expected';
import { cellFaults, mayCall, tableFaults, VISITORS, type Observed, type Visitor } from './matrix';
import { Visits } from './visits';

interface Contract {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly 'x-authz'?: object }>>>
  >;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

describe('Who may do what', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let rules: ReadonlyMap<string, AuthzRule>;
  let operations: readonly string[];
  let visits: Visits;

  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database, { settings: { MAX_REQUESTS_PER_MINUTE: '0' } });
    rules = new Map(
      api
        .get(RuleBook, { strict: false })
        .routes()
        .map(({ route, rule }) => [operationOf(route), rule]),
    );
    operations = [...rules.keys()];
    visits = await Visits.prepare(api, database.sql);
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const observe = async (operation: string, visitor: Visitor): Promise<Observed> => ({
    operation,
    visitor,
    ...(await visits.call(operation, await visits.credentialsOf(visitor))),
  });

  /** `GET calls/:callId`, as its controller writes it, is `GET /api/v1/calls/{callId}`. */
  const operationOf = (route: string): string => {
    const [method = '', path = ''] = route.split(' ');
    const isOfApi = api
      .getHttpAdapter()
      .getInstance()
      .hasRoute({ method, url: `/api/v1/${path}` });
    return `${method} ${isOfApi ? '/api/v1' : ''}/${path.replace(/:(\w+)/g, '{$1}')}`;
  };

  it('is published in the contract, as it is enforced', async () => {
    const contract = (await api.inject('/api/openapi.json')).json<Contract>();
    const published = Object.entries(contract.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method] !== undefined).map((method) => ({
        operation: `${method.toUpperCase()} ${path}`,
        rule: item[method]?.['x-authz'],
      })),
    );

    expect(published.length).toBeGreaterThan(60);
    for (const { operation, rule } of published)
      expect([operation, rule]).toEqual([operation, rules.get(operation)]);
  });

  it('is decided for every operation and every visitor, and for nothing else', () => {
    expect(tableFaults(EXPECTED, operations)).toEqual([]);
  });

  it.each(VISITORS)('holds for each operation that is called by: %s', async (visitor) => {
    const observed: Observed[] = [];
    for (const operation of operations) observed.push(await observe(operation, visitor));

    expect(cellFaults(EXPECTED, observed)).toEqual([]);
  });

  it('is no more with a token that was given no scope for it', async () => {
    const credentials = await visits.tokenWith(ROLES, ['nothing:here']);
    const open: string[] = [];
    for (const operation of operations) {
      if (mayCall(EXPECTED, operation, 'anonymous')) continue;
      const { code } = await visits.call(operation, credentials);
      if (code !== 'auth.scope-missing' && code !== 'auth.session-required') open.push(operation);
    }

    expect(open).toEqual([]);
  });
});
