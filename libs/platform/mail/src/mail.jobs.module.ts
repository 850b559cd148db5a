import { Module } from '@nestjs/common';

import { QueueModule } from '#platform/queue';

import { SEND_MAIL, SendMailProcessor } from './jobs/send-mail.processor';
import { PurgeSentService } from './purge-sent.service';
import { SendMailService } from './send-mail.service';

/** For the worker, which alone sends. */
@Module({
  imports: [QueueModule.queues(SEND_MAIL)],
  providers: [SendMailService, SendMailProcessor, PurgeSentService],
  exports: [PurgeSentService, SendMailService],
})
export class MailJobsModule {}
