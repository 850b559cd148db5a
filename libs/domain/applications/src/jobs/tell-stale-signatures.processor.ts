import { Processor, WorkerHost } from '@nestjs/bullmq';

import { TellStaleSignaturesService } from '../services/tell-stale-signatures.service';

export const TELL_STALE_SIGNATURES = 'applications.tell-stale-signatures';

/** Every five minutes, tells those whose signature no longer holds. */
@Processor(TELL_STALE_SIGNATURES)
export class TellStaleSignaturesProcessor extends WorkerHost {
  constructor(private readonly staleSignatures: TellStaleSignaturesService) {
    super();
  }

  override process(): Promise<number> {
    return this.staleSignatures.tell();
  }
}
