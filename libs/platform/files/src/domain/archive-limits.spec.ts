import { ARCHIVE_LIMITS, archiveFault, isArchiveName, type EntryFacts } from './archive-limits';

const MEBIBYTE = 1024 * 1024;

const entry = (changes: Partial<EntryFacts> = {}): EntryFacts => ({
  compressedBytes: 10,
  unpackedBytes: 20,
  isEncrypted: false,
  isLink: false,
  isPathOdd: false,
  isArchive: false,
  ...changes,
});

describe('archiveFault', () => {
  it.each([
    ['nothing', [], 100, null],
    ['a hundred times its size', [entry({ unpackedBytes: 10_000 })], 100, null],
    ['one byte beyond', [entry({ unpackedBytes: 10_001 })], 100, 'archive-too-large'],
    [
      'a hundred times its size, in parts',
      [entry({ unpackedBytes: 5_000 }), entry({ unpackedBytes: 5_001 })],
      100,
      'archive-too-large',
    ],
    ['200 MiB', [entry({ unpackedBytes: 200 * MEBIBYTE })], 3 * MEBIBYTE, null],
    [
      'one byte more',
      [entry({ unpackedBytes: 200 * MEBIBYTE + 1 })],
      3 * MEBIBYTE,
      'archive-too-large',
    ],
    ['as many packed bytes as the file', [entry({ compressedBytes: 100 })], 100, null],
    ['one byte more packed', [entry({ compressedBytes: 101 })], 100, 'archive-overlapping'],
  ])('of %s', (_, entries, fileBytes, fault) => {
    expect(archiveFault(entries, fileBytes)).toBe(fault);
  });

  it.each([
    [ARCHIVE_LIMITS.entries, null],
    [ARCHIVE_LIMITS.entries + 1, 'archive-too-many-entries'],
  ])('of %s entries', (length, fault) => {
    expect(
      archiveFault(
        Array.from({ length }, () => entry()),
        MEBIBYTE,
      ),
    ).toBe(fault);
  });
});

describe('isArchiveName', () => {
  it.each([
    ['word/document.xml', false],
    ['word/embeddings/Budget.xlsx', true],
    ['A.ZIP', true],
    ['zip', false],
  ])('of %s', (name, expected) => {
    expect(isArchiveName(name)).toBe(expected);
  });
});
