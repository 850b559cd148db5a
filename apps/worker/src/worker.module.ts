import { Module } from '@nestjs/common';

import { AlertsJobsModule } from '#domain/alerts';
import { AgreementsJobsModule } from '#domain/agreements';
import { ApplicationsJobsModule } from '#domain/applications';
import { AssessmentJobsModule } from '#domain/assessment';
import { CallsJobsModule } from '#domain/calls';
import { ConsortiaJobsModule } from '#domain/consortia';
import { IdentityJobsModule } from '#domain/identity';
import { NotificationsJobsModule } from '#domain/notifications';
import { GrantsJobsModule } from '#domain/grants';
import { LedgerJobsModule } from '#domain/ledger';
import { ReportsJobsModule } from '#domain/reports';
import { StateAidJobsModule } from '#domain/state-aid';
import { AuditJobsModule } from '#platform/audit';
import { AuthModule } from '#platform/auth';
import { FilesJobsModule } from '#platform/files';
import { IdempotencyModule } from '#platform/idempotency';
import { MailJobsModule } from '#platform/mail';
import { RelayModule, USUAL_TIMES } from '#platform/outbox';
import { QueueModule } from '#platform/queue';

import { ListenersService } from './listeners.service';
import { PURGE, PurgeProcessor } from './purge.processor';
import { RelayService } from './relay.service';
import { SchedulesService } from './schedules.service';
import { PATIENT, SUBSCRIPTIONS } from './subscriptions';

/**
 * Everything that works on jobs: hosted by `worker.ts` alone, or by a process that also answers
 * requests. The host mounts the machines that this counts on: settings, clock, database, queues,
 * outbox, audit, mail.
 */
@Module({
  imports: [
    AuthModule,
    IdempotencyModule,
    RelayModule.with(SUBSCRIPTIONS, USUAL_TIMES, PATIENT),
    QueueModule.queues(PURGE),
    AuditJobsModule,
    FilesJobsModule,
    MailJobsModule,
    IdentityJobsModule,
    CallsJobsModule,
    AlertsJobsModule,
    ConsortiaJobsModule,
    ApplicationsJobsModule,
    AssessmentJobsModule,
    AgreementsJobsModule,
    GrantsJobsModule,
    LedgerJobsModule,
    ReportsJobsModule,
    StateAidJobsModule,
    NotificationsJobsModule,
  ],
  providers: [ListenersService, PurgeProcessor, RelayService, SchedulesService],
})
export class WorkerModule {}
