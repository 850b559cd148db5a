import { join } from 'node:path';

import { Module } from '@nestjs/common';

import { Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';

import { FILES_MESSAGES } from './files.messages';
import { FileReader } from './queries/file-reader';
import { AnnounceFileService } from './services/announce-file.service';
import { DiscardContentService } from './services/discard-content.service';
import { GiveContentService } from './services/give-content.service';
import { KeepFileService } from './services/keep-file.service';
import { ReceiveContentService } from './services/receive-content.service';
import { FileEntity } from './storage/file.entity';
import { FILE_STORE } from './store/file-store';
import { LocalDiskStore } from './store/local-disk-store';

/** Files that people send: put away, inspected, then given back. */
@Module({
  imports: [DatabaseModule.entities(FileEntity), MessagesModule.with(FILES_MESSAGES)],
  providers: [
    {
      provide: FILE_STORE,
      inject: [Config],
      useFactory: ({ dataDir }: Config) => new LocalDiskStore(join(dataDir, 'files')),
    },
    AnnounceFileService,
    DiscardContentService,
    FileReader,
    GiveContentService,
    KeepFileService,
    ReceiveContentService,
  ],
  exports: [
    AnnounceFileService,
    DiscardContentService,
    FILE_STORE,
    FileReader,
    GiveContentService,
    KeepFileService,
    ReceiveContentService,
  ],
})
export class FilesModule {}
