import { SettableClock } from '#platform/clock';

import { ShortMemory } from './short-memory';

describe('ShortMemory', () => {
  let milliseconds = 0;
  let asked = 0;
  let memory: ShortMemory<number>;
  let clock: SettableClock;

  const ask = () => Promise.resolve((asked += 1));

  beforeEach(() => {
    milliseconds = 0;
    asked = 0;
    clock = new SettableClock(new Date('2026-11-23T12:00:00Z'));
    memory = new ShortMemory<number>(1000, clock.now, () => milliseconds);
  });

  it('answers from memory for a moment, then asks again', async () => {
    await memory.recall('key', ask);
    milliseconds = 999;
    await expect(memory.recall('key', ask)).resolves.toBe(1);
    milliseconds = 1000;
    await expect(memory.recall('key', ask)).resolves.toBe(2);
  });

  it.each([1000, -1000])('asks again when the clock is moved by %s ms', async (leap) => {
    await memory.recall('key', ask);
    clock.advance(leap);
    await expect(memory.recall('key', ask)).resolves.toBe(2);
  });

  it('asks once for all who ask together', async () => {
    await Promise.all([memory.recall('key', ask), memory.recall('key', ask)]);

    expect(asked).toBe(1);
  });

  it('asks again what it was told to forget, or to renew', async () => {
    await memory.recall('key', ask);
    memory.forget('key');
    await expect(memory.recall('key', ask)).resolves.toBe(2);
    await expect(memory.renew('key', ask)).resolves.toBe(3);
    await expect(memory.recall('key', ask)).resolves.toBe(3);
  });

  it('does not remember a failure', async () => {
    await expect(memory.recall('key', () => Promise.reject(new Error('down')))).rejects.toThrow();
    await expect(memory.recall('key', ask)).resolves.toBe(1);
  });
});
