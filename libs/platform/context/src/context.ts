import { AsyncLocalStorage } from 'node:async_hooks';

/** Facts about one request or job; nothing in it decides what anyone may do. */
export interface Context {
  /** Echoed as `X-Request-Id`, written in every log line, problem and audit row. */
  readonly requestId: string;
  /** When the request reached us: the instant that deadlines are judged by. */
  readonly receivedAt: Date | null;
  /** The caller's address without its last part (IPv4 /24, IPv6 /48); null for jobs. */
  readonly ipPrefix: string | null;
  readonly language: 'fr' | 'en';
}

const OUTSIDE: Context = { requestId: 'none', receivedAt: null, ipPrefix: null, language: 'fr' };

const contexts = new AsyncLocalStorage<Context>();

export function currentContext(): Context {
  return contexts.getStore() ?? OUTSIDE;
}

export function runInContext<Result>(context: Context, work: () => Result): Result {
  return contexts.run(context, work);
}
