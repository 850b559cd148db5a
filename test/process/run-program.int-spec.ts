import { eventually } from '../support/eventually';
import { Child } from './child';

describe('A program of the house', () => {
  const children: Child[] = [];

  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
  });

  const run = (manner = ''): Child => {
    const child = Child.node('process/slow-program.js', manner);
    children.push(child);
    return child;
  };

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops in order at %s, and exits with 0',
    async (signal) => {
      const program = run();
      await program.says(/started/);

      await expect(program.ends(signal)).resolves.toBe(0);
      expect(program.printed).toContain('stopped');
    },
  );

  it('finishes its start before it stops', async () => {
    const program = run('starts-slowly');
    await program.says(/starting/);

    await expect(program.ends('SIGTERM')).resolves.toBe(0);
    expect(program.printed).toMatch(/starting[^]*started[^]*stopped/);
  });

  it('gives its start up where it can be interrupted', async () => {
    const program = run('can-be-interrupted');
    await program.says(/starting/);

    await expect(program.ends('SIGTERM')).resolves.toBe(0);
    expect(program.printed).not.toContain('started');
  });

  it('ends at once at a second signal, but not at the echo of the first', async () => {
    const program = run('never-stops');
    await program.says(/started/);
    program.process.kill('SIGINT');
    program.process.kill('SIGINT');
    await program.says(/Stopping/);
    const began = performance.now();

    await eventually('its end', () => {
      program.process.kill('SIGINT');
      return program.process.exitCode;
    });

    expect(program.process.exitCode).toBe(130);
    expect(performance.now() - began).toBeGreaterThan(300);
    expect(program.printed).not.toContain('stopped');
  });

  it('says plainly why it cannot start', async () => {
    const program = run('refuses');

    await expect(program.ends()).resolves.toBe(1);
    expect(program.printed).toBe('The moon is not full.\n');
  });

  it.each([
    ['breaks', 'x is not a function'],
    ['forgets', 'nobody caught me'],
  ])('exits with 1, and says where, when its code %s', async (manner, message) => {
    const program = run(manner);

    await expect(program.ends()).resolves.toBe(1);
    expect(program.printed).toContain(message);
    expect(program.printed).toContain('slow-program');
  });
});
