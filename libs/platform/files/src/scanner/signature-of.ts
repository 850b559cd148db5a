import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';

import { fileTypeFromBuffer } from 'file-type';

/** The type that the first bytes tell; null when they have no signature, or hold what no text does. */
export async function signatureOf(head: Readable): Promise<string | null> {
  const bytes = await buffer(head);
  const found = await fileTypeFromBuffer(bytes);
  if (found !== undefined) return found.mime;
  return bytes.includes(0) ? 'application/octet-stream' : null;
}
