import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { ConsortiaModule } from './consortia.module';
import {
  EXPIRE_INVITATIONS,
  ExpireInvitationsProcessor,
} from './jobs/expire-invitations.processor';
import { ExpireInvitationsService } from './services/expire-invitations.service';

@Module({
  imports: [ConsortiaModule, QueueModule.queues(EXPIRE_INVITATIONS)],
  providers: [ExpireInvitationsProcessor, ExpireInvitationsService],
})
export class ConsortiaJobsModule {}
