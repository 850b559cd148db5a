import { Module, type DynamicModule } from '@nestjs/common';

import { HouseLogger } from './house-logger';
import { Metrics } from './metrics';
import { ProcessMetrics } from './process-metrics';
import { RequestObserver } from './request-observer';

@Module({})
export class ObservabilityModule {
  /** @param logger the one that Nest was given, so that every line takes the same way */
  static with(logger: HouseLogger): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [
        { provide: HouseLogger, useValue: logger },
        Metrics,
        ProcessMetrics,
        RequestObserver,
      ],
      exports: [HouseLogger, Metrics, RequestObserver],
    };
  }
}
