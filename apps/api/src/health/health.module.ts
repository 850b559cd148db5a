import { Module } from '@nestjs/common';

import { DatabaseMetrics } from './database-metrics';
import { HealthController } from './health.controller';
import { MetricsController } from './metrics.controller';
import { Readiness } from './readiness';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [DatabaseMetrics, Readiness],
  exports: [Readiness],
})
export class HealthModule {}
