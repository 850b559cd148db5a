import type { Readable } from 'node:stream';

import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';

import { FileNotAvailable } from '../files.errors';
import type { FileId, FileView } from '../files.types';
import { FileReader } from '../queries/file-reader';
import { FILE_STORE, type FileStore } from '../store/file-store';

export interface GivenContent {
  readonly file: FileView;
  readonly content: Readable;
}

@Injectable()
export class GiveContentService {
  constructor(
    private readonly files: FileReader,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** Opens a file that was found clean. @throws FileNotFound, FileNotAvailable */
  async open(actor: Actor, id: FileId): Promise<GivenContent> {
    const file = await this.files.find(actor, id);
    if (file.status !== 'clean' || file.storageKey === null)
      throw new FileNotAvailable(file.status);
    return { file, content: await this.store.read(file.storageKey) };
  }
}
