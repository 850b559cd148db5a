import { EventEmitter, once } from 'node:events';

import { PollingLoop } from './polling-loop';

const FOR_EVER_MS = 3_600_000;

describe('A polling loop', () => {
  it('goes on at once while there is more, then rests until it is rung', async () => {
    const rounds = new EventEmitter();
    let count = 0;
    const work = async () => {
      count += 1;
      rounds.emit(String(count));
      return count < 3;
    };
    const loop = new PollingLoop(FOR_EVER_MS, work, () => undefined);

    const third = once(rounds, '3');
    loop.start();
    await third;
    const fourth = once(rounds, '4');
    loop.ring();
    await fourth;
    await loop.stop();

    expect(count).toBe(4);
  });

  it('tells an error, and goes on', async () => {
    const errors: unknown[] = [];
    const rounds = new EventEmitter();
    let count = 0;
    const work = async () => {
      count += 1;
      if (count === 1) throw new Error('away');
      rounds.emit('again');
      return false;
    };
    const loop = new PollingLoop(1, work, (error) => errors.push(error));

    const again = once(rounds, 'again');
    loop.start();
    await again;
    await loop.stop();

    expect(errors).toEqual([new Error('away')]);
  });

  it('stops when the work at hand is done', async () => {
    const steps: string[] = [];
    const latch = new EventEmitter();
    const loop = new PollingLoop(
      FOR_EVER_MS,
      async () => {
        await once(latch, 'open');
        steps.push('done');
        return true;
      },
      () => undefined,
    );

    loop.start();
    const stopped = loop.stop().then(() => steps.push('stopped'));
    latch.emit('open');
    await stopped;

    expect(steps).toEqual(['done', 'stopped']);
  });
});
