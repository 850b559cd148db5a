import type { Subscriptions } from '#platform/outbox';

import type { Schedule } from './schedules';

/**
 * What is wrong between the tables and the processors that there are: a queue that somebody fills
 * and nobody empties, one that two processors compete for, a processor that nobody gives work.
 */
export function faultsOfListeners(
  subscriptions: Subscriptions,
  schedules: readonly Schedule[],
  worked: readonly string[],
): readonly string[] {
  const filled = new Set([
    ...Object.values(subscriptions).flat(),
    ...schedules.map(({ queue }) => queue),
  ]);
  const twice = worked.filter((queue, index) => worked.indexOf(queue) !== index);
  return [
    ...[...filled]
      .filter((queue) => !worked.includes(queue))
      .map((queue) => `${queue} has no processor`),
    ...new Set(twice.map((queue) => `${queue} has two processors`)),
  ];
}
