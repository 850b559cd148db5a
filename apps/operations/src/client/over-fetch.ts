import type { Wire } from './wire';

/** Longer than the service lets any request take. */
const PATIENCE_MS = 60_000;

/** Requests over the network, each from a page of the service itself as far as it can tell. */
export function overFetch(baseUrl: string): Wire {
  const { origin } = new URL(baseUrl);
  return async ({ method, path, headers, body }) => {
    const answer = await fetch(new URL(path, origin), {
      method,
      headers: { ...headers, origin },
      ...(body === null ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
}
