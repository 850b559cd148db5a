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
   * longer than `maxBytes`. @throws ContentTooLarge, ContentInterrupted, StoreUnavailable
   */
  write(content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredContent>;
  /** From its beginning, at most `maxBytes` of it. @throws StoreUnavailable */
  read(key: string, maxBytes?: number): Promise<Readable>;
  /** Lends the content as a file of this machine, for as long as `work` lasts. */
  lend<Result>(key: string, work: (path: string) => Promise<Result>): Promise<Result>;
  /** Removing what is not there is no fault. */
  remove(key: string): Promise<void>;
  /** The keys of what was put away before an instant; also removes what was never finished. */
  keysBefore(instant: Date): AsyncIterable<string>;
}
