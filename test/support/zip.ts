import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive, honest unless told to lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: Buffer | string;
  readonly isStored?: boolean;
  /** What its directory says of it, when that is not the truth. */
  readonly says?: Partial<{ unpackedBytes: number; compressedBytes: number; flags: number }>;
  /** The mode of a Unix file: `0o120777` is a link. */
  readonly mode?: number;
  /** Its bytes are those of the entry before: how bombs are made of overlapping entries. */
  readonly overlaps?: true;
}

const UNIX = 3 << 8;

/** Writes an archive, byte by byte: libraries write honest ones only. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    if (entry.overlaps === undefined) {
      const local = Buffer.concat([localHeader(packed), packed.bytes]);
      parts.push(local);
      last = offset;
      offset += local.length;
    }
    directory.push(directoryHeader(packed, last, entry.mode ?? 0o100644));
  }
  const index = Buffer.concat(directory);
  return Buffer.concat([...parts, index, ending(entries.length, index.length, offset)]);
}

interface Packed {
  readonly name: Buffer;
  readonly bytes: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly unpackedBytes: number;
}

function pack({ name, content = '', isStored = false, says = {} }: ZipEntry): Packed {
  const plain = Buffer.from(content);
  const bytes = isStored ? plain : deflateRawSync(plain);
  return {
    name: Buffer.from(name),
    bytes,
    method: isStored ? 0 : 8,
    flags: says.flags ?? 0,
    crc: crc32(plain),
    compressedBytes: says.compressedBytes ?? bytes.length,
    unpackedBytes: says.unpackedBytes ?? plain.length,
  };
}

function localHeader(packed: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, packed);
  return Buffer.concat([header, packed.name]);
}

function directoryHeader(packed: Packed, offset: number, mode: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(UNIX | 20, 4);
  header.writeUInt16LE(20, 6);
  writeFacts(header, 8, packed);
  header.writeUInt32LE((mode << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, packed.name]);
}

/** Both headers hold these, in the same order. */
function writeFacts(header: Buffer, at: number, packed: Packed): void {
  header.writeUInt16LE(packed.flags, at);
  header.writeUInt16LE(packed.method, at + 2);
  header.writeUInt32LE(packed.crc, at + 8);
  header.writeUInt32LE(packed.compressedBytes, at + 12);
  header.writeUInt32LE(packed.unpackedBytes, at + 16);
  header.writeUInt16LE(packed.name.length, at + 20);
}

function ending(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

const ODT = 'application/vnd.oasis.opendocument.text';

/** A text of LibreOffice, near enough, with what is added to it. */
export function odt(...more: readonly ZipEntry[]): Buffer {
  return zip([
    { name: 'mimetype', content: ODT, isStored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ...more,
  ]);
}

/** A document of Word, near enough, with what is added to it. */
export function docx(...more: readonly ZipEntry[]): Buffer {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
}
