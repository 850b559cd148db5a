import { Module } from '@nestjs/common';

import { FilesModule } from '#platform/files';

import { ReportVerdictsController } from './http/report-verdicts.controller';
import { ReportsController } from './http/reports.controller';
import { ReportsModule } from './reports.module';

@Module({
  imports: [ReportsModule, FilesModule],
  controllers: [ReportsController, ReportVerdictsController],
})
export class ReportsHttpModule {}
