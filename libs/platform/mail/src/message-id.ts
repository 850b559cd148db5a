const FALLBACK_DOMAIN = 'tablee.localhost';

/** The Message-ID of a mail (RFC 5322 §3.6.4): the same each time it is sent. */
export function messageIdOf(id: string, from: string): string {
  const [, domain = FALLBACK_DOMAIN] = /@([^\s>]+)>?\s*$/.exec(from) ?? [];
  return `<${id}@${domain}>`;
}
