import { Module, type DynamicModule, type Type } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { AuthModule, GateModule } from '#platform/auth';
import { AuthHttpModule } from '#platform/auth-http';
import { ClockModule } from '#platform/clock';
import { ConfigModule, type Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { FilesHttpModule } from '#platform/files-http';
import { HttpModule } from '#platform/http';
import { IdempotencyModule } from '#platform/idempotency';
import { ListingModule } from '#platform/listing';
import { catchesMails, MailCatcherHttpModule, MailModule } from '#platform/mail';
import { ObservabilityModule, type HouseLogger } from '#platform/observability';
import { OutboxModule } from '#platform/outbox';
import { QueueModule } from '#platform/queue';
import { AlertsHttpModule } from '#domain/alerts';
import { AgreementsHttpModule } from '#domain/agreements';
import { ApplicationsHttpModule } from '#domain/applications';
import { AssessmentHttpModule } from '#domain/assessment';
import { CallsHttpModule } from '#domain/calls';
import { ConsortiaHttpModule } from '#domain/consortia';
import { DeliberationHttpModule } from '#domain/deliberation';
import { EquityHttpModule } from '#domain/equity';
import { GrantsHttpModule } from '#domain/grants';
import { IdentityHttpModule } from '#domain/identity';
import { LegalFiguresHttpModule } from '#domain/legal-figures';
import { LoansHttpModule } from '#domain/loans';
import { NotificationsHttpModule } from '#domain/notifications';
import { OrganisationsHttpModule } from '#domain/organisations';
import { RiskSharingHttpModule } from '#domain/risk-sharing';
import { LedgerHttpModule } from '#domain/ledger';
import { ReportsHttpModule } from '#domain/reports';
import { StateAidHttpModule } from '#domain/state-aid';
import { TerritoriesHttpModule } from '#domain/territories';

import { AboutModule } from './about/about.module';
import { HealthModule } from './health/health.module';

const PLATFORM = [
  AuditModule,
  AuthHttpModule,
  AuthModule,
  ClockModule,
  DatabaseModule,
  FilesHttpModule,
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
  LegalFiguresHttpModule,
  OrganisationsHttpModule,
  IdentityHttpModule,
  CallsHttpModule,
  AlertsHttpModule,
  ConsortiaHttpModule,
  ApplicationsHttpModule,
  AssessmentHttpModule,
  DeliberationHttpModule,
  AgreementsHttpModule,
  LedgerHttpModule,
  ReportsHttpModule,
  StateAidHttpModule,
  GrantsHttpModule,
  LoansHttpModule,
  RiskSharingHttpModule,
  EquityHttpModule,
  NotificationsHttpModule,
];

@Module({})
export class ApiModule {
  /** @param beside what else this process runs, such as the worker */
  static with(config: Config, logger: HouseLogger, beside: readonly Type[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(config),
        ObservabilityModule.with(logger),
        ...PLATFORM,
        ...(catchesMails(config) ? [MailCatcherHttpModule] : []),
        ...DOMAIN,
        HealthModule,
        AboutModule,
        ...beside,
      ],
    };
  }
}
