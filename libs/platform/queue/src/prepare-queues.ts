import { setDefaultBackendFactory } from 'bullmq';

import type { Config } from '#platform/config';

import { backendFor } from './backend';

/**
 * Selects where BullMQ keeps its queues, process-wide; call it before Nest builds its container.
 * The choice follows the connection that each queue is given, so that tests may use both at once.
 */
export function prepareQueues(_config: Config): void {
  setDefaultBackendFactory(backendFor);
}
