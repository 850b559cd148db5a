import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { FilesModule } from './files.module';
import { INSPECT_FILE, InspectFileProcessor } from './jobs/inspect-file.processor';
import { SCANNER } from './scanner/scanner';
import { StructureScanner } from './scanner/structure-scanner';
import { InspectFileService } from './services/inspect-file.service';

/** For the worker: the only process that takes files out of quarantine. */
@Module({
  imports: [FilesModule, QueueModule.queues(INSPECT_FILE)],
  providers: [
    { provide: SCANNER, useClass: StructureScanner },
    InspectFileService,
    InspectFileProcessor,
  ],
  exports: [FilesModule, InspectFileService],
})
export class FilesJobsModule {}
