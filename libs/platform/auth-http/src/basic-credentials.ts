export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What an `Authorization: Basic` header brings (RFC 7617), encoded as RFC 6749 §2.3.1 asks. */
export function basicCredentials(header: string | undefined): ClientCredentials | null {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header ?? '') ?? [];
  if (encoded === undefined) return null;
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  if (id === undefined || secret === undefined) return null;
  return { clientId: decoded(id), clientSecret: decoded(secret) };
}

/** Many send them as they are: what cannot be decoded is taken at its word. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
