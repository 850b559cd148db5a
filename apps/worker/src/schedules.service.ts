import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { HouseLogger } from '#platform/observability';
import { PollingLoop } from '#platform/outbox';
import { Queues } from '#platform/queue';

import { SCHEDULES, TIME_ZONE, type Schedule } from './schedules';

/** How long schedules may be missing after the queues were lost. */
const LOOK_EVERY_MS = 60_000;

/** Tells the queues the table of schedules, and tells them again if they forget it. */
@Injectable()
export class SchedulesService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly telling: PollingLoop;

  constructor(
    private readonly queues: Queues,
    logger: HouseLogger,
  ) {
    const complain = (error: unknown) => logger.warn(error, SchedulesService.name);
    this.telling = new PollingLoop(LOOK_EVERY_MS, () => this.tellAll(), complain);
  }

  onApplicationBootstrap(): void {
    this.telling.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.telling.stop();
  }

  private async tellAll(): Promise<boolean> {
    for (const schedule of SCHEDULES) await this.tell(schedule);
    return false;
  }

  /** Only when there is something new: each telling puts the next tick off to the next full turn. */
  private async tell({ name, queue, cron }: Schedule): Promise<void> {
    const jobs = this.queues.named(queue);
    await jobs.assertReachable();
    const known = await jobs.getJobScheduler(name);
    if (known?.pattern === cron && known.tz === TIME_ZONE) return;
    await jobs.upsertJobScheduler(name, { pattern: cron, tz: TIME_ZONE }, { name, data: {} });
  }
}
