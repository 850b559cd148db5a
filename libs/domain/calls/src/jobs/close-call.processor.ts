import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import type { CallId } from '../calls.types';
import { CloseCallService } from '../services/close-call.service';

export const CLOSE_CALL = 'calls.close-call';

@Processor(CLOSE_CALL, { concurrency: 4 })
export class CloseCallProcessor extends WorkerHost {
  constructor(private readonly closeCall: CloseCallService) {
    super();
  }

  override process({ data }: Job<{ readonly callId: CallId }>): Promise<void> {
    return this.closeCall.close(data.callId);
  }
}
