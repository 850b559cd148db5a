/** How the bytes of a type are known again: by their own signature, inside an archive, or as text. */
export type MediaFamily = 'signed' | 'archive' | 'text';

interface MediaTypeFacts {
  readonly family: MediaFamily;
  readonly extensions: readonly string[];
}

/** The types that are accepted; whatever is not here is refused. */
export const MEDIA_TYPES: Readonly<Record<string, MediaTypeFacts>> = {
  'application/pdf': { family: 'signed', extensions: ['pdf'] },
  'image/png': { family: 'signed', extensions: ['png'] },
  'image/jpeg': { family: 'signed', extensions: ['jpg', 'jpeg'] },
  'application/vnd.oasis.opendocument.text': { family: 'archive', extensions: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { family: 'archive', extensions: ['ods'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    family: 'archive',
    extensions: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    family: 'archive',
    extensions: ['xlsx'],
  },
  'text/csv': { family: 'text', extensions: ['csv'] },
  'text/plain': { family: 'text', extensions: ['txt'] },
};

export function familyOf(mediaType: string): MediaFamily | null {
  return MEDIA_TYPES[mediaType]?.family ?? null;
}

/** Whether the name ends as files of this type do. */
export function hasExtensionOf(name: string, mediaType: string): boolean {
  const extension = /\.([^.]+)$/.exec(name.toLowerCase())?.[1];
  return extension !== undefined && (MEDIA_TYPES[mediaType]?.extensions ?? []).includes(extension);
}

/**
 * Whether what a signature says agrees with what was announced. `found` is null when the bytes have
 * no known signature, as texts have none. The beginning of an archive may not tell which kind it is.
 */
export function agrees(found: string | null, mediaType: string, isWhole: boolean): boolean {
  const family = familyOf(mediaType);
  if (family === 'text') return found === null;
  return found === mediaType || (family === 'archive' && !isWhole && found === 'application/zip');
}
