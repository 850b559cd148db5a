import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';

import { HouseLogger } from '#platform/observability';
import {
  Doorbell,
  OUTBOX_TIMES,
  PollingLoop,
  Relay,
  RELAY_BATCH,
  Sweeper,
  type OutboxTimes,
} from '#platform/outbox';

/** Keeps the relay and the sweeper at work for as long as the process lives. */
@Injectable()
export class RelayService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly relaying: PollingLoop;
  private readonly sweeping: PollingLoop;

  constructor(
    relay: Relay,
    sweeper: Sweeper,
    private readonly doorbell: Doorbell,
    logger: HouseLogger,
    @Inject(OUTBOX_TIMES) { pollMs, sweepMs }: OutboxTimes,
  ) {
    const complain = (error: unknown) => logger.warn(error, RelayService.name);
    const relayAll = async () => (await relay.relayOnce()) === RELAY_BATCH;
    const sweepAll = async () => {
      await sweeper.sweep();
      return false;
    };
    this.relaying = new PollingLoop(pollMs, relayAll, complain);
    this.sweeping = new PollingLoop(sweepMs, sweepAll, complain);
  }

  onApplicationBootstrap(): void {
    this.doorbell.onRing(() => this.relaying.ring());
    this.relaying.start();
    this.sweeping.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.relaying.stop(), this.sweeping.stop()]);
  }
}
