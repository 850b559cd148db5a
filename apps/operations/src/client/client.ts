import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { jsonIn, problemIn, UnexpectedAnswer, type Answer, type ProblemBody } from './answers';
import type { Received, Sent, Wire } from './wire';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** What a request may say beside its body. */
export interface Asking {
  /** Of the resource as it was read: sent as `If-Match`. */
  readonly version?: number;
  /** The same key means the same request, sent again. A new one unless told. */
  readonly key?: string;
  readonly language?: 'fr' | 'en';
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const API = '/api/v1';

const BYTES = { 'content-type': 'application/octet-stream' };

const MOST_TRIES = 5;
const LONGEST_WAIT_SECONDS = 10;

/**
 * One person at one browser: keeps its cookie, writes JSON, names each request that creates.
 * Bodies are taken for what the caller says they are; the figures in them are then checked.
 */
export class Client {
  private cookie: string | null = null;

  constructor(private readonly wire: Wire) {}

  async signIn({ email, password }: Login): Promise<this> {
    await this.post('/sessions', { email, password });
    return this;
  }

  async get<Body>(path: string, asking: Asking = {}): Promise<Body> {
    return (await this.expect<Body>('GET', path, undefined, asking)).body;
  }

  async post<Body>(path: string, body?: object, asking: Asking = {}): Promise<Body> {
    return (await this.expect<Body>('POST', path, body, asking)).body;
  }

  async put<Body>(path: string, body: object, asking: Asking = {}): Promise<Body> {
    return (await this.expect<Body>('PUT', path, body, asking)).body;
  }

  async patch<Body>(path: string, body: object, asking: Asking = {}): Promise<Body> {
    return (await this.expect<Body>('PATCH', path, body, asking)).body;
  }

  /** Sends what a file holds, which was announced before. */
  async sendContent(path: string, content: string): Promise<void> {
    const headers = { ...this.headersFor('PUT', undefined, {}), ...BYTES };
    const sent = { method: 'PUT', path: API + path, headers, body: content };
    const { status, text } = await this.sendPatiently(sent);
    if (status >= 300) throw new UnexpectedAnswer(`PUT ${path}`, status, text);
  }

  /** What is no JSON, as it came: a file. */
  async getText(path: string): Promise<string> {
    return (await this.expect('GET', path)).text;
  }

  /** The problem that the request gets. @throws UnexpectedAnswer when it gets through */
  async refused(
    method: Method,
    path: string,
    body?: object,
    asking: Asking = {},
  ): Promise<ProblemBody> {
    const { status, text } = await this.ask(method, path, body, asking);
    const problem = problemIn(text);
    if (status < 400 || problem === null)
      throw new UnexpectedAnswer(`${method} ${path}`, status, text);
    return problem;
  }

  /** @throws UnexpectedAnswer for any refusal */
  async expect<Body>(
    method: Method,
    path: string,
    body?: object,
    asking: Asking = {},
  ): Promise<Answer<Body>> {
    const answer = await this.ask<Body>(method, path, body, asking);
    if (answer.status >= 300)
      throw new UnexpectedAnswer(`${method} ${path}`, answer.status, answer.text);
    return answer;
  }

  private async ask<Body>(
    method: Method,
    path: string,
    body: object | undefined,
    asking: Asking,
  ): Promise<Answer<Body>> {
    const { status, headers, text } = await this.sendPatiently({
      method,
      path: path.startsWith('/dev/') ? path : API + path,
      headers: this.headersFor(method, body, asking),
      body: body === undefined ? null : JSON.stringify(body),
    });
    this.keepCookie(headers);
    const isReplayed = headers.get('idempotency-replayed') === 'true';
    return { status, body: jsonIn(text) as Body, text, isReplayed };
  }

  /** Comes back when asked to: the request is the same, key included, so that it acts once. */
  private async sendPatiently(sent: Sent): Promise<Received> {
    for (let tries = 1; ; tries += 1) {
      const received = await this.wire(sent);
      const { status, headers } = received;
      const isBusy = status === 503 || status === 429;
      const seconds = Number(headers.get('retry-after') ?? 1);
      if (!isBusy || tries === MOST_TRIES || seconds > LONGEST_WAIT_SECONDS) return received;
      await pause(seconds * 1000);
    }
  }

  private headersFor(
    method: Method,
    body: object | undefined,
    { version, key = randomUUID(), language = 'fr' }: Asking,
  ): Record<string, string> {
    return {
      accept: 'application/json, application/problem+json',
      'accept-language': language,
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': key } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    };
  }

  private keepCookie(headers: Headers): void {
    const given = headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
    const pair = given.find((cookie) => cookie !== '');
    if (pair !== undefined) this.cookie = pair;
  }
}
