/** What the directory of an archive says of one entry. */
export interface EntryFacts {
  readonly compressedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
  readonly isPathOdd: boolean;
  readonly isArchive: boolean;
}

/** An office document is far from all of these; an archive made to hurt is beyond one of them. */
export const ARCHIVE_LIMITS = {
  entries: 5_000,
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked bytes for each byte of the file. */
  ratio: 100,
} as const;

/** Why an archive is refused; each has its sentence. */
export type ArchiveFault =
  | 'archive-malformed'
  | 'archive-too-many-entries'
  | 'archive-path-refused'
  | 'archive-link-refused'
  | 'archive-encrypted'
  | 'archive-nested'
  | 'archive-too-large'
  | 'archive-overlapping';

/**
 * The first reason not to unpack an archive, from its directory alone; null when there is none.
 * Entries that overlap are how a small file unpacks to petabytes: their sizes add up to more than
 * the file has.
 */
export function archiveFault(
  entries: readonly EntryFacts[],
  fileBytes: number,
): ArchiveFault | null {
  if (entries.length > ARCHIVE_LIMITS.entries) return 'archive-too-many-entries';
  if (entries.some(({ isPathOdd }) => isPathOdd)) return 'archive-path-refused';
  if (entries.some(({ isLink }) => isLink)) return 'archive-link-refused';
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'archive-encrypted';
  if (entries.some(({ isArchive }) => isArchive)) return 'archive-nested';
  const unpacked = sum(entries.map(({ unpackedBytes }) => unpackedBytes));
  const mostUnpacked = Math.min(ARCHIVE_LIMITS.unpackedBytes, ARCHIVE_LIMITS.ratio * fileBytes);
  if (unpacked > mostUnpacked) return 'archive-too-large';
  const packed = sum(entries.map(({ compressedBytes }) => compressedBytes));
  return packed > fileBytes ? 'archive-overlapping' : null;
}

const ARCHIVE_NAME =
  /\.(zip|jar|war|apk|7z|rar|tar|tgz|gz|bz2|xz|zst|cab|iso|docx|xlsx|pptx|odt|ods|odp)$/i;

/** Local file header of ZIP, gzip, 7-Zip, RAR, bzip2, xz, Zstandard, Cabinet. */
const ARCHIVE_SIGNATURES = [
  '504b0304',
  '1f8b08',
  '377abcaf271c',
  '526172211a07',
  '425a68',
  'fd377a585a00',
  '28b52ffd',
  '4d534346',
] as const;

export function isArchiveName(name: string): boolean {
  return ARCHIVE_NAME.test(name);
}

export function startsLikeArchive(head: Uint8Array): boolean {
  const hex = Buffer.from(head.subarray(0, 8)).toString('hex');
  return ARCHIVE_SIGNATURES.some((signature) => hex.startsWith(signature));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
