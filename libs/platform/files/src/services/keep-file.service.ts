import { Inject, Injectable } from '@nestjs/common';

import type { Clock } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { SYSTEM } from '#kernel/actors';
import { TransactionRunner } from '#platform/database';

import type { FileId, OrganisationId } from '../files.types';
import { FileEntity } from '../storage/file.entity';
import { FILE_STORE, type FileStore } from '../store/file-store';

/** A file that the house itself has made, for an organisation. */
export interface MadeFile {
  readonly ownerOrganisationId: OrganisationId;
  /** The person for whose act it was made. */
  readonly sentBy: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

@Injectable()
export class KeepFileService {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(FILE_STORE) private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Puts away what the house has made: it is clean, since nobody else wrote it. @throws StoreUnavailable */
  async keep({ content, ...facts }: MadeFile): Promise<FileId> {
    const { key, sizeBytes, sha256 } = await this.store.write(once(content), content.length);
    const at = this.clock();
    const id = newId<'File'>(at);
    const times = { announcedAt: at, receivedAt: at, inspectedAt: at };
    const stored = { storageKey: key, sizeBytes, sha256, status: 'clean', refusal: null } as const;
    await this.transactions.run(SYSTEM, (tx) =>
      tx.insert(FileEntity, { id, ...facts, ...stored, ...times, version: 1 }),
    );
    return id;
  }
}

async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
