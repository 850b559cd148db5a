import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { SUBSCRIPTIONS } from '../../apps/worker/src/subscriptions';

const EVENT_NAME = /'([a-z-]+\.[a-z-]+\.v\d+)'/g;

/** The name of each event that a module tells, read from its list of events. */
function eventsIn(source: string): readonly string[] {
  return [...source.matchAll(EVENT_NAME)].map(([, name = '']) => name);
}

function toldEvents(): readonly string[] {
  return readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.events.ts'))
    .flatMap((file) => eventsIn(readFileSync(join('libs', file), 'utf8')));
}

describe('The table of subscriptions', () => {
  it('has a line for each event that a module tells, and no other', () => {
    const told = toldEvents().toSorted();

    expect(told.length).toBeGreaterThan(10);
    expect(Object.keys(SUBSCRIPTIONS).toSorted()).toEqual(told);
  });

  it('would notice an event without a line', () => {
    const source = `export const LOSS_RECORDED = 'risk-sharing.loss-recorded.v1';`;
    expect(eventsIn(source)).toEqual(['risk-sharing.loss-recorded.v1']);
  });
});
