import { randomUUID } from 'node:crypto';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';

import type { Role } from '#kernel/actors';
import type { Organisation } from '#domain/organisations';

import { aMember, aSession, type TestSql } from '../factories/organisations.factory';

/** Someone at a browser, in English; without a cookie, a stranger. */
export interface TestCaller {
  get(path: string): Test;
  post(path: string, body?: object, key?: string): Test;
  /** A change or an action on the version that the caller has seen. */
  patch(path: string, version: number, body: object): Test;
  put(path: string, version: number, body: object): Test;
  act(path: string, version: number, body?: object): Test;
  remove(path: string): Test;
}

/** Calls the API as the browser with that session would. */
export function callerOn(api: NestFastifyApplication, cookie?: string): TestCaller {
  const as = (test: Test): Test => {
    const asked = test.set('accept-language', 'en');
    return cookie === undefined ? asked : asked.set('cookie', cookie);
  };
  const server = () => request(api.getHttpServer());
  const post = (path: string, body: object = {}, key: string = randomUUID()) =>
    as(server().post(`/api/v1${path}`))
      .set('idempotency-key', key)
      .send(body);
  return {
    get: (path) => as(server().get(`/api/v1${path}`)),
    post,
    patch: (path, version, body) =>
      as(server().patch(`/api/v1${path}`))
        .set('if-match', `"${version}"`)
        .send(body),
    put: (path, version, body) =>
      as(server().put(`/api/v1${path}`))
        .set('if-match', `"${version}"`)
        .send(body),
    act: (path, version, body) => post(path, body).set('if-match', `"${version}"`),
    remove: (path) => as(server().delete(`/api/v1${path}`)),
  };
}

/** A new member of the organisation, with these roles, signed in at that instant. */
export async function aCallerFor(
  api: NestFastifyApplication,
  sql: TestSql,
  { id }: Pick<Organisation, 'id'>,
  { roles = ['representative'], at }: { readonly roles?: readonly Role[]; readonly at?: Date } = {},
): Promise<TestCaller> {
  const { personId } = await aMember(sql, id, roles);
  return callerOn(api, await aSession(sql, personId, at));
}

/** `code pointer` of each reason of a refusal, in its order. */
export function reasonsOf({ body }: { readonly body: unknown }): readonly string[] {
  const { errors } = body as { errors: readonly { code: string; pointer: string | null }[] };
  return errors.map(({ code, pointer }) => `${code} ${String(pointer)}`);
}

/** The statuses of answers that came in any order, the smallest first. */
export function statusesOf(answers: readonly { readonly status: number }[]): readonly number[] {
  return answers.map(({ status }) => status).toSorted((a, b) => a - b);
}
