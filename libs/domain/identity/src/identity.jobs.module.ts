import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { IdentityModule } from './identity.module';
import {
  PURGE_PASSWORD_RESETS,
  PurgePasswordResetsProcessor,
} from './jobs/purge-password-resets.processor';
import {
  SEND_PASSWORD_RESET,
  SendPasswordResetProcessor,
} from './jobs/send-password-reset.processor';

@Module({
  imports: [IdentityModule, QueueModule.queues(PURGE_PASSWORD_RESETS, SEND_PASSWORD_RESET)],
  providers: [PurgePasswordResetsProcessor, SendPasswordResetProcessor],
})
export class IdentityJobsModule {}
