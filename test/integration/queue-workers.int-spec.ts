import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';

import { eventually } from '../support/eventually';
import { testDataDir } from '../support/queue';
import { describeOnEachBackend } from '../support/queue-backends';

const SILENT_WORKER = resolve(__dirname, '../process/silent-worker.js');

describeOnEachBackend('Workers of queues kept', (place) => {
  it('take over the job of one that was killed', async () => {
    const lockDuration = 300;
    await place.queues.queue('tests.stall').add('told', { about: 'x' });
    const child = spawn(process.execPath, [SILENT_WORKER, 'tests.stall', `${lockDuration}`], {
      env: { ...process.env, ...place.variables, DATA_DIR: testDataDir() },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const seen: unknown[] = [];
    place.queues.worker(
      'tests.stall',
      async ({ data }) => {
        seen.push(data);
      },
      { lockDuration, stalledInterval: 200 },
    );

    await eventually('the job', () => seen.length > 0);
    expect(seen).toEqual([{ about: 'x' }]);
  });

  it('complete a thousand jobs, ten at a time, each once', async () => {
    const queue = place.queues.queue('tests.many');
    const numbers = Array.from({ length: 1_000 }, (_, n) => n);
    await queue.addBulk(numbers.map((n) => ({ name: 'told', data: { n } })));
    const done: number[] = [];

    place.queues.worker(
      'tests.many',
      async ({ data }) => {
        done.push(data.n);
      },
      { concurrency: 10 },
    );

    await eventually('all', () => done.length >= 1_000);
    await eventually('an empty queue', async () => {
      const { waiting, active, failed } = await queue.getJobCounts('waiting', 'active', 'failed');
      return waiting === 0 && active === 0 && failed === 0;
    });
    expect(done.toSorted((a, b) => a - b)).toEqual(numbers);
  });

  it('finish the job at hand when the process is asked to stop', async () => {
    await place.queues.queue('tests.finish').add('told', {});
    const steps: string[] = [];
    const latch = new EventEmitter();
    place.queues.worker('tests.finish', async () => {
      steps.push('begun');
      await once(latch, 'open');
      steps.push('finished');
    });
    await eventually('the beginning', () => steps.length === 1);

    const closed = place.queues.close().then(() => steps.push('closed'));
    latch.emit('open');
    await closed;

    expect(steps).toEqual(['begun', 'finished', 'closed']);
  });

  it('share few connections, though twelve are in one process', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `tests.crowd-${n}`);
    const heard = new Set<string>();
    for (const name of names) {
      place.queues.worker(name, async () => heard.add(name), { concurrency: 4 });
      await place.queues
        .queue(name)
        .addBulk(Array.from({ length: 20 }, () => ({ name: 'a', data: {} })));
    }

    await eventually('every queue', () => heard.size === 12);
    const { rows } = await place.database.sql.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity
       WHERE datname = current_database() AND usename = 'tablee_app'`,
    );
    expect(rows[0]?.count).toBeLessThanOrEqual(18);
  });
});
