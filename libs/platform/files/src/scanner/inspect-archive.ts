import type { Readable } from 'node:stream';

import {
  getFileNameLowLevel,
  openPromise,
  validateFileName,
  type Entry,
  type ZipFile,
} from 'yauzl';

import {
  ARCHIVE_LIMITS,
  archiveFault,
  isArchiveName,
  startsLikeArchive,
  type ArchiveFault,
  type EntryFacts,
} from '../domain/archive-limits';
import type { MalwareSignature } from '../domain/malware-signature';

const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * Why an archive is refused; null when it may be unpacked. Its directory is read first, and nothing
 * is unpacked that it shows to be harmful; then each entry is, in memory and piece by piece, to see
 * that the directory did not lie and what the entries begin with.
 */
export async function inspectArchive(
  path: string,
  fileBytes: number,
  signature: MalwareSignature,
): Promise<ArchiveFault | null> {
  let archive: ZipFile | null = null;
  try {
    archive = await openPromise(path, { autoClose: false, decodeStrings: false });
    const directory = await readDirectory(archive);
    if (directory === null) return 'archive-too-many-entries';
    const fault = archiveFault(directory.map(factsOf), fileBytes);
    return fault ?? (await unpackAll(archive, directory, signature));
  } catch {
    return 'archive-malformed';
  } finally {
    archive?.close();
  }
}

/** Null when it is longer than any honest one: then it is not read to its end. */
async function readDirectory(archive: ZipFile): Promise<readonly Entry[] | null> {
  if (archive.entryCount > ARCHIVE_LIMITS.entries) return null;
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries;
}

function factsOf(entry: Entry): EntryFacts {
  const name = nameOf(entry);
  return {
    compressedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    isEncrypted: entry.isEncrypted(),
    isLink: ((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK,
    isPathOdd: validateFileName(name) !== null || name.includes('\\'),
    isArchive: isArchiveName(name),
  };
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

/** The library stops an entry that is longer than the directory said. */
async function unpackAll(
  archive: ZipFile,
  entries: readonly Entry[],
  signature: MalwareSignature,
): Promise<ArchiveFault | null> {
  for (const entry of entries) {
    const content = await archive.openReadStreamPromise(entry);
    if (await isNested(content, signature)) return 'archive-nested';
  }
  return null;
}

async function isNested(content: Readable, signature: MalwareSignature): Promise<boolean> {
  let isFirst = true;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    if (isFirst && startsLikeArchive(chunk)) return true;
    isFirst = false;
    signature.look(chunk);
  }
  return false;
}
