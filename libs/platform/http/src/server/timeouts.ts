/** The longest that a client may take to send its headers. */
const HEADERS_TIMEOUT_MS = 10_000;

/** The longest that a client may take to send a whole request. */
const REQUEST_TIMEOUT_MS = 20_000;

/** How often Node looks for requests that are past these limits. */
const CHECK_INTERVAL_MS = 2000;

/** Longer than the 60 s of most proxies, so that it is they who close idle connections. */
const KEEP_ALIVE_MS = 72_000;

/** The longest that one operation may work. The database gives up sooner: after 6 s a statement. */
export const OPERATION_LIMIT_MS = 10_000;

/** Each limit is shorter than that of who waits for it: client 30 s, proxy 25 s, we 20 s. */
export const SERVER_TIMEOUTS = {
  requestTimeout: REQUEST_TIMEOUT_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CHECK_INTERVAL_MS },
} as const;
