import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { overInject } from '../client/over-inject';

import { Cast } from './cast';
import { isSeeded, markSeeded } from './marker';
import { seedCalls } from './seed-calls';
import { seedConsortia } from './seed-consortia';
import { seedPeople } from './seed-people';

type Say = (line: string) => void;

/**
 * Puts the demo data here, unless it was put here before: through the API of the product, so that
 * nothing is kept that it would refuse. Interrupted, it goes on from where it was.
 */
export async function seedDemo(api: NestFastifyApplication, say: Say): Promise<void> {
  if (await isSeeded(api)) return;
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  const cast = new Cast(overInject(api));
  await seedPeople(cast);
  await seedConsortia(cast, await seedCalls(cast));
  await markSeeded(api);
  say('Put the demo data in place.');
}
