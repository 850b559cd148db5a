import type { FileView } from '#platform/files';

/**
 * The headers with which bytes of others are sent: to be kept, never shown by the browser as a page
 * of ours, nor guessed to be of another type.
 */
export function contentHeaders({
  name,
  mediaType,
  sizeBytes,
  sha256,
}: FileView): Readonly<Record<string, string>> {
  return {
    'content-type': mediaType,
    'content-length': String(sizeBytes),
    'content-disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  };
}

/** For clients that do not know RFC 8187: letters of ASCII, the others as underscores. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
}

/** RFC 8187: `encodeURIComponent` leaves four characters that it must not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
