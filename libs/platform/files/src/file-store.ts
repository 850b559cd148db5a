import type { Readable } from 'node:stream';

export const FILE_STORE = Symbol('FILE_STORE');

/** What has been put away, as it was measured on the way in. */
export interface StoredContent {
  /** Random, made by the store: nothing of what a user wrote is in it. */
  readonly key: string;
  readonly sizeBytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Where the bytes of files are. A row in the database says what they are and whose. */
export interface FileStore {
  /**
   * Keeps a stream of bytes under a new key. Nothing is left of a stream that fails, or that is
   * longer than `maxBytes`. @throws ContentTooLarge
   */
  write(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredContent>;
  /** @throws ContentMissing */
  read(key: string): Promise<Readable>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
}
