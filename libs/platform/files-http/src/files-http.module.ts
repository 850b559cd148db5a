import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';

import { FilesController } from './files.controller';
import { OctetStreams } from './octet-streams';

/** Sending and having files, over HTTP. */
@Module({
  imports: [FilesModule],
  providers: [OctetStreams],
  controllers: [FilesController],
})
export class FilesHttpModule {}
