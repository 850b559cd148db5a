import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

import {
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';

import { Metrics } from './metrics';

const NANOSECONDS = 1e9;
const MICROSECONDS = 1e6;

/** Memory, processor time, and how long the event loop keeps work waiting. */
@Injectable()
export class ProcessMetrics implements OnApplicationBootstrap, OnApplicationShutdown {
  private delay: IntervalHistogram | null = null;

  constructor(private readonly metrics: Metrics) {}

  onApplicationBootstrap(): void {
    this.delay = monitorEventLoopDelay({ resolution: 20 });
    this.delay.enable();
    this.metrics.watch('tablee_event_loop_lag_p99_seconds', 'Since the last look.', () =>
      this.lag(),
    );
    this.metrics.watch('tablee_process_resident_bytes', 'Memory held.', () =>
      process.memoryUsage.rss(),
    );
    this.metrics.watch('tablee_process_heap_bytes', 'JavaScript memory in use.', () => {
      return process.memoryUsage().heapUsed;
    });
    this.metrics.watch('tablee_process_cpu_seconds', 'Processor time since the start.', () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / MICROSECONDS;
    });
  }

  onApplicationShutdown(): void {
    this.delay?.disable();
  }

  private lag(): number {
    const lag = (this.delay?.percentile(99) ?? 0) / NANOSECONDS;
    this.delay?.reset();
    return lag;
  }
}
