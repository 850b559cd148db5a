import { isIP } from 'node:net';

import type { FastifyRequest } from 'fastify';

import type { Context } from '#platform/context';

import { languageOf } from './language';

/** A reverse proxy stamps what it receives: `t=` and the time since 1970 in milliseconds. */
const STAMP = /^t=(\d{13})(?:\.\d+)?$/;

/** The longest that a proxy may hold a request; an older stamp is a mistake, or a lie. */
const HELD_MAX_MS = 60_000;

/** How far the proxy's clock may run ahead of ours. */
const SKEW_MAX_MS = 2000;

/** The facts of a request, as its log lines, its deadline and its audit rows will tell them. */
export function contextOf(request: FastifyRequest, now: Date, isProxied: boolean): Context {
  const stamp = isProxied ? request.headers['x-request-start'] : undefined;
  return {
    requestId: request.id,
    receivedAt: stampedAt(stamp, now) ?? now,
    ipPrefix: prefixOf(request.ip),
    language: languageOf(request.headers['accept-language']),
  };
}

function stampedAt(header: string | string[] | undefined, now: Date): Date | null {
  const milliseconds = STAMP.exec(String(header ?? ''))?.[1];
  if (milliseconds === undefined) return null;
  const age = now.getTime() - Number(milliseconds);
  return age <= HELD_MAX_MS && age >= -SKEW_MAX_MS ? new Date(Number(milliseconds)) : null;
}

/** Enough to see where an abuse comes from, too little to name a household: /24, or /48 in IPv6. */
export function prefixOf(address: string | undefined): string | null {
  const ip = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(ip) === 4) return `${ip.split('.').slice(0, 3).join('.')}.0/24`;
  return isIP(ip) === 6 ? `${groupsOf(ip).slice(0, 3).join(':')}::/48` : null;
}

/** The groups of an IPv6 address, those that `::` leaves out written as zeros. */
function groupsOf(ip: string): readonly string[] {
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after];
}
