import { AuthBusy } from '../auth.errors';

import { HashLane } from './hash-lane';

/** Work that ends when told to, and knows how many were under way at once. */
function jobs(lane: HashLane) {
  const ends: (() => void)[] = [];
  let atOnce = 0;
  let most = 0;
  const start = () =>
    lane.run(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise<void>((resolve) => ends.push(resolve));
      atOnce -= 1;
    });
  const endOne = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { start, endOne, under: () => ends.length, most: () => most };
}

describe('HashLane', () => {
  it('never runs more at once than it is wide, and in the end runs all', async () => {
    const lane = new HashLane(3, 50);
    const work = jobs(lane);
    const all = Array.from({ length: 10 }, () => work.start());

    for (let ended = 0; ended < 10; ended += 1) {
      expect(work.under()).toBe(Math.min(3, 10 - ended));
      await work.endOne();
    }

    await Promise.all(all);
    expect(work.most()).toBe(3);
  });

  it('takes what fits in the queue, and refuses the next', async () => {
    const lane = new HashLane(1, 2);
    const work = jobs(lane);
    const accepted = [work.start(), work.start(), work.start()];

    await expect(work.start()).rejects.toThrow(AuthBusy);

    for (const _ of accepted) await work.endOne();
    await Promise.all(accepted);
  });

  it('gives the place back when the work fails', async () => {
    const lane = new HashLane(1, 0);

    await expect(lane.run(() => Promise.reject(new Error('no memory')))).rejects.toThrow(
      'no memory',
    );
    await expect(lane.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });
});
