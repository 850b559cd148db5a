import { Module } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { AgreementsModule } from '#domain/agreements';
import { LegalFiguresModule } from '#domain/legal-figures';

import { ReportsQuery } from './queries/reports.query';
import { REPORTS_MESSAGES } from './reports.messages';
import { OpenReportsService } from './services/open-reports.service';
import { SubmitReportService } from './services/submit-report.service';
import { VerifyReportService } from './services/verify-report.service';
import { WriteReportService } from './services/write-report.service';
import { LineEntity } from './storage/line.entity';
import { ReportEntity } from './storage/report.entity';

const ROOMS = [
  OpenReportsService,
  ReportsQuery,
  SubmitReportService,
  VerifyReportService,
  WriteReportService,
];

@Module({
  imports: [
    DatabaseModule.entities(LineEntity, ReportEntity),
    MessagesModule.with(REPORTS_MESSAGES),
    AuditModule,
    FilesModule,
    ListingModule,
    OutboxModule,
    AgreementsModule,
    LegalFiguresModule,
  ],
  providers: ROOMS,
  exports: ROOMS,
})
export class ReportsModule {}
