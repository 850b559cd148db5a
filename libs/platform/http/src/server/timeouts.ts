import type { Server } from 'node:http';

/** The longest that a client may take to send its headers. */
const HEADERS_TIMEOUT_MS = 10_000;

/** The longest that a client may take to send a whole request. */
const REQUEST_TIMEOUT_MS = 20_000;

/** Longer than the 60 s of most proxies, so that it is they who close idle connections. */
const KEEP_ALIVE_MS = 72_000;

/** The longest that one operation may take. The database gives up sooner: after 6 s a statement. */
export const HANDLER_TIMEOUT_MS = 10_000;

/** Each limit is shorter than that of who waits for it: client 30 s, proxy 25 s, we 20 s. */
export function limitWaiting(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
}
