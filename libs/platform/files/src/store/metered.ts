import { createHash, type Hash } from 'node:crypto';

import { ContentTooLarge } from '../files.errors';

/** Measures bytes that pass, and stops them when they become too many. */
export class Meter {
  private bytes = 0;
  private readonly hash: Hash = createHash('sha256');

  constructor(private readonly maxBytes: number) {}

  get sizeBytes(): number {
    return this.bytes;
  }

  /** Once all has passed. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  /** @throws ContentTooLarge at the first byte beyond */
  async *measure(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of content) {
      this.bytes += chunk.length;
      if (this.bytes > this.maxBytes) throw new ContentTooLarge(this.maxBytes);
      this.hash.update(chunk);
      yield chunk;
    }
  }
}
