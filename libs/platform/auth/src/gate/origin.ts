import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The three types that a form, or a script of another site, may send without asking us first. */
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/**
 * Whether a browser says that another site made it send the request. What sends neither header is
 * no browser of these years, and carries no cookie that its owner did not put there.
 */
export function comesFromElsewhere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (headers.origin === undefined) return false;
  return headers.origin !== new URL(publicUrl).origin && hostOf(headers.origin) !== headers.host;
}

export function isForm({ 'content-type': type }: IncomingHttpHeaders): boolean {
  return type !== undefined && FORM_TYPES.test(type);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
