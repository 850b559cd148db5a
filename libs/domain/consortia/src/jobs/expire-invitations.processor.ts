import { Processor, WorkerHost } from '@nestjs/bullmq';

import { ExpireInvitationsService } from '../services/expire-invitations.service';

export const EXPIRE_INVITATIONS = 'consortia.expire-invitations';

/** Each hour, writes down which invitations are over. */
@Processor(EXPIRE_INVITATIONS)
export class ExpireInvitationsProcessor extends WorkerHost {
  constructor(private readonly expireInvitations: ExpireInvitationsService) {
    super();
  }

  override process(): Promise<number> {
    return this.expireInvitations.expire();
  }
}
