import { randomInt, randomUUID } from 'node:crypto';

import fc, { type Arbitrary } from 'fast-check';
import request from 'supertest';

import { ROLES } from '#kernel/actors';
import type { PersonId } from '#domain/identity';

import { aTeam } from '../factories/applications.factory';
import { aCall } from '../factories/calls.factory';
import { aMembership, aPerson, aSession } from '../factories/organisations.factory';
import {
  openApplicationsStage,
  STAGE_NOW,
  type ApplicationsStage,
} from '../support/applications-stage';
import { arbitraryOf, type SchemaWorld, type ValueSchema } from '../support/schema-arbitrary';

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: ValueSchema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema?: ValueSchema }>>;
  };
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, ValueSchema>> };
}

interface Sent {
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly version: string;
}

const RUNS_EACH = Number(process.env['FUZZ_RUNS'] ?? 8);

/** Printed with each failure: give it here to see the same requests again. */
const SEED = Number(process.env['FUZZ_SEED'] ?? randomInt(1_000_000));

/** Stands for the version that the thing has by then. */
const CURRENT = 'current';

/** `/api/v1/calls/…`: what an action or a part belongs to, and whose version it changes. */
const STEPS_TO_THING = 5;

describe('Every operation', () => {
  let stage: ApplicationsStage;
  let contract: Contract;
  let ids: SchemaWorld['ids'];
  let personId: PersonId;

  beforeAll(async () => {
    stage = await openApplicationsStage({ MAX_REQUESTS_PER_MINUTE: '0' });
    const { sql } = stage.database;
    const { team, id: draftId } = await stage.aReadyDraft(await aTeam(sql));
    const submitted = await stage.aSubmitted();
    const draftCall = await aCall(sql, team.funder.id, { status: 'draft' });
    personId = (await aPerson(sql)).id;
    const organisations = [team, submitted.team].flatMap(({ funder, partners }) => [
      funder.id,
      ...partners.map(({ organisation }) => organisation.id),
    ]);
    for (const id of organisations) await aMembership(sql, personId, id, [...ROLES]);
    ids = {
      callId: [team.call.id, draftCall.id],
      funderId: [team.funder.id],
      organisationId: organisations,
      consortiumId: [team.consortiumId, submitted.team.consortiumId],
      partnerId: team.partners.map(({ id }) => id),
      applicationId: [draftId, submitted.id],
      reviewerId: [personId],
      number: ['1'],
      code: ['needs', 'ptce'],
    };
    const answer = await request(stage.api.getHttpServer()).get('/api/openapi.json').expect(200);
    contract = answer.body as Contract;
  });

  afterAll(() => stage.close());

  const server = () => request(stage.api.getHttpServer());

  const versionOf = async (path: string, cookie: string): Promise<string> => {
    const thing = path.split('/').slice(0, STEPS_TO_THING).join('/');
    const { headers } = await server().get(thing).set('cookie', cookie);
    return headers['etag'] ?? '"1"';
  };

  const send = async (method: string, cookie: string, { path, query, body, version }: Sent) => {
    const expected = version === CURRENT ? await versionOf(path, cookie) : version;
    const ask = server();
    const asked = ask[method as 'post'](`${path}?${query}`)
      .set('cookie', cookie)
      .set('idempotency-key', randomUUID())
      .set('if-match', expected);
    if (body === undefined) return asked;
    return asked.set('content-type', 'application/json').send(JSON.stringify(body));
  };

  /** What is wrong with how one request was answered. */
  const faultOf = ({ status, headers, text }: request.Response): string | null => {
    if (status >= 500) return `answered ${status}`;
    if (/node_modules|\bat .+\.js:\d+|SELECT .+ FROM /.test(text)) return 'told its secrets';
    const isProblem = String(headers['content-type']).startsWith('application/problem+json');
    return status >= 400 && !isProblem ? 'refused otherwise than by a problem' : null;
  };

  const operations = () =>
    Object.entries(contract.paths)
      .filter(([path]) => path.startsWith('/api/'))
      .flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
      );

  it('answers whatever is sent to it, and never by a fault of ours', async () => {
    const faults: string[] = [];
    let understood = 0;
    for (const { path, method, operation } of operations()) {
      const cookie = await aSession(stage.database.sql, personId, STAGE_NOW);
      const requests = requestTo(path, operation, { ids, schemas: contract.components.schemas });
      for (const sent of fc.sample(requests, { numRuns: RUNS_EACH, seed: SEED })) {
        const answer = await send(method, cookie, sent);
        const fault = faultOf(answer);
        if (answer.status < 300) understood += 1;
        if (fault !== null) faults.push(`${method} ${fault}: ${JSON.stringify(sent)} (${SEED})`);
      }
    }

    expect(faults).toEqual([]);
    expect(understood).toBeGreaterThan(100);
  }, 120_000);
});

type World = Omit<SchemaWorld, 'nastyOneIn'>;

/** Half of the requests are right as far as the contract can tell; the others have a place or two. */
function requestTo(path: string, operation: Operation, world: World): Arbitrary<Sent> {
  return fc.oneof(
    sentTo(path, operation, { ...world, nastyOneIn: 0 }),
    sentTo(path, operation, { ...world, nastyOneIn: 15 }),
  );
}

function sentTo(path: string, operation: Operation, world: SchemaWorld): Arbitrary<Sent> {
  const { parameters = [], requestBody } = operation;
  const schema = requestBody?.content['application/json']?.schema;
  const values = (place: string): Record<string, Arbitrary<unknown>> =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === place)
        .map((one) => [one.name, arbitraryOf(one.schema, world, one.name)]),
    );
  return fc
    .record({
      steps: fc.record(values('path')),
      asked: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 2, arbitrary: fc.record(values('query'), { requiredKeys: [] }) },
      ),
      body: schema === undefined ? fc.constant(undefined) : arbitraryOf(schema, world),
      version: fc.constantFrom(CURRENT, CURRENT, CURRENT, '"1"'),
    })
    .map(({ steps, asked, ...rest }) => ({
      ...rest,
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(steps[name])),
      query: Object.entries(asked)
        .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
        .join('&'),
    }));
}

/** As a URL can hold it: short, and without halves of characters. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.slice(0, 500).replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
