import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { overInject } from '../client/over-inject';

import { Cast } from './cast';
import { isSeeded, markSeeded } from './marker';
import { seedCalls } from './seed-calls';
import { seedConsortia } from './seed-consortia';
import { seedPeople } from './seed-people';

/**
 * Puts the demo data here, unless it was put here before: through the API of the product, so that
 * nothing is kept that it would refuse. Interrupted, it goes on from where it was.
 * @returns whether there was anything to do.
 */
export async function seedDemo(api: NestFastifyApplication): Promise<boolean> {
  if (await isSeeded(api)) return false;
  await api.init();
  await api.getHttpAdapter().getInstance().ready();
  const cast = new Cast(overInject(api));
  await seedPeople(cast);
  await seedConsortia(cast, await seedCalls(cast));
  await markSeeded(api);
  return true;
}
