import { Module, type DynamicModule } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { AuthModule, GateModule } from '#platform/auth';
import { AuthHttpModule } from '#platform/auth-http';
import { ClockModule } from '#platform/clock';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { HttpModule } from '#platform/http';
import { IdempotencyModule } from '#platform/idempotency';
import { ListingModule } from '#platform/listing';
import { MailModule } from '#platform/mail';
import { ObservabilityModule, type HouseLogger } from '#platform/observability';
import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';
import { AgreementsHttpModule } from '#domain/agreements';
import { ApplicationsHttpModule } from '#domain/applications';
import { AssessmentHttpModule } from '#domain/assessment';
import { CallsHttpModule } from '#domain/calls';
import { ConsortiaHttpModule } from '#domain/consortia';
import { IdentityHttpModule } from '#domain/identity';
import { NotificationsHttpModule } from '#domain/notifications';
import { OrganisationsHttpModule } from '#domain/organisations';
import { TerritoriesHttpModule } from '#domain/territories';

import { HealthModule } from './health/health.module';

const PLATFORM = [
  AuditModule,
  AuthHttpModule,
  AuthModule,
  ClockModule,
  DatabaseModule,
  FilesModule,
  GateModule,
  HttpModule,
  IdempotencyModule,
  ListingModule,
  MailModule,
  OutboxModule,
  QueueModule,
];

/** In the order of the plan: one line for each module that answers over HTTP. */
const DOMAIN = [
  TerritoriesHttpModule,
  OrganisationsHttpModule,
  IdentityHttpModule,
  CallsHttpModule,
  ConsortiaHttpModule,
  ApplicationsHttpModule,
  AssessmentHttpModule,
  AgreementsHttpModule,
  NotificationsHttpModule,
];

@Module({})
export class ApiModule {
  static with(config: Config, logger: HouseLogger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config),
        ObservabilityModule.with(logger),
        ...PLATFORM,
        ...DOMAIN,
        HealthModule,
      ],
    };
  }
}
