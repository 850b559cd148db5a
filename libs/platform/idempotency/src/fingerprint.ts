import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly body: unknown;
}

/**
 * SHA-256 of what is asked. The body is written canonically first (RFC 8785), so that a retry may
 * list its keys in another order.
 */
export function fingerprintOf({ method, url, body }: Asked): Buffer {
  const text = body === undefined ? '' : canonicalize(body);
  return createHash('sha256')
    .update(`${method} ${url}\n${text ?? ''}`)
    .digest();
}
