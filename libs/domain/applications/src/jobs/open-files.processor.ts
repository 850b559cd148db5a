import { Processor, WorkerHost } from '@nestjs/bullmq';

import { OpenFilesService } from '../services/open-files.service';

export const OPEN_FILES = 'applications.open-files';

/** Each minute, opens the sealed files whose instant has come. */
@Processor(OPEN_FILES)
export class OpenFilesProcessor extends WorkerHost {
  constructor(private readonly openFiles: OpenFilesService) {
    super();
  }

  override process(): Promise<number> {
    return this.openFiles.openDue();
  }
}
