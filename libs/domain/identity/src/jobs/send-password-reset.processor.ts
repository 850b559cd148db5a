import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

import { asId } from '#kernel/ids';
import { Inbox, type EventEnvelope } from '#platform/outbox';

import type { PasswordResetAsked } from '../identity.events';
import { SendPasswordResetService } from '../services/send-password-reset.service';

export const SEND_PASSWORD_RESET = 'identity.send-password-reset';

/** Hears that somebody forgot a password, and writes to them if they have an account. */
@Processor(SEND_PASSWORD_RESET, { concurrency: 4 })
export class SendPasswordResetProcessor extends WorkerHost {
  constructor(
    private readonly inbox: Inbox,
    private readonly sendReset: SendPasswordResetService,
  ) {
    super();
  }

  override process({ data }: Job<EventEnvelope<PasswordResetAsked>>): Promise<void> {
    const id = asId<'PasswordReset'>(data.event.payload.resetId);
    return this.inbox.once(SEND_PASSWORD_RESET, data, (tx) => this.sendReset.send(tx, id));
  }
}
