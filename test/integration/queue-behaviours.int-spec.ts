import { UnrecoverableError } from 'bullmq';

import { Problem, type ProblemKind } from '#kernel/problems';
import { currentContext } from '#platform/context';
import { PATIENT_POLICY } from '#platform/queue';

import { eventually } from '../support/eventually';
import { describeOnEachBackend } from '../support/queue-backends';

/** So that tries follow each other within a test's patience. */
const AT_ONCE = { type: 'fixed', delay: 0 };

class Refused extends Problem {
  constructor(kind: ProblemKind) {
    super({ kind, code: 'tests.refused' });
  }
}

describeOnEachBackend('A queue kept', (place) => {
  it('is where the settings say', () => {
    expect(place.queues.connections.backend).toBe(place.backend);
  });

  it('gives a job to a worker, with its data, under the request that it belongs to', async () => {
    const seen: unknown[] = [];
    await place.queues.queue('tests.hear').add('told', { requestId: 'request-1', answer: 42 });

    place.queues.worker('tests.hear', async ({ name, data }) => {
      seen.push({ name, data, requestId: currentContext().requestId });
    });

    await eventually('the job', () => seen.length > 0);
    expect(seen).toEqual([
      {
        name: 'told',
        data: { requestId: 'request-1', answer: 42 },
        requestId: 'request-1',
      },
    ]);
  });

  it('tries a failed job again, each time after twice as long', async () => {
    const tries: number[] = [];
    const backoff = { type: 'exponential', delay: 60 };
    await place.queues.queue('tests.retry', { backoff }).add('told', {});

    place.queues.worker('tests.retry', async () => {
      tries.push(Date.now());
      if (tries.length < 4) throw new Error('not yet');
    });

    await eventually('the fourth try', () => tries.length === 4);
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(55);
    expect(pauses[1]).toBeGreaterThanOrEqual(115);
    expect(pauses[2]).toBeGreaterThanOrEqual(235);
  });

  it('parks a job after its last try, and keeps it for a person', async () => {
    const parked: unknown[] = [];
    place.queues.connections.onParked(async (queue, { data }, error) => {
      parked.push([queue, data, (error as Error).message]);
    });
    const queue = place.queues.queue('tests.park', { attempts: 3, backoff: AT_ONCE });
    await queue.add('told', { about: 'x' });

    place.queues.worker('tests.park', () => Promise.reject(new Error('broken')));

    const [failed] = await eventually('the failure', async () => {
      const jobs = await queue.getFailed();
      return jobs.length > 0 && jobs;
    });
    expect(failed).toMatchObject({ attemptsMade: 3, failedReason: 'broken' });
    expect(parked).toEqual([['tests.park', { about: 'x' }, 'broken']]);
  });

  it.each([
    ['parks at once what the rules refuse', new Refused('rule-broken'), 1],
    ['parks at once what is not there', new Refused('not-found'), 1],
    ['parks at once what its processor says is beyond help', new UnrecoverableError('no'), 1],
    ['comes back to what does not answer', new Refused('upstream-down'), 3],
    ['comes back to what it knows nothing of', new Error('odd'), 3],
  ])('%s', async (title, error, tries) => {
    const name = `tests.${title.replaceAll(' ', '-')}`;
    const queue = place.queues.queue(name, { attempts: 3, backoff: AT_ONCE });
    await queue.add('told', {});

    place.queues.worker(name, () => Promise.reject(error));

    const [failed] = await eventually('the failure', async () => {
      const jobs = await queue.getFailed();
      return jobs.length > 0 && jobs;
    });
    expect(failed?.attemptsMade).toBe(tries);
  });

  it('lets a patient job come back until others answer', async () => {
    const queue = place.queues.queue('tests.patient', PATIENT_POLICY);
    await queue.add('told', {});
    let tries = 0;

    place.queues.worker('tests.patient', async () => {
      tries += 1;
      if (tries < 2) throw new Refused('upstream-down');
    });

    await eventually('the second try', () => tries === 2);
    await eventually('its end', async () => (await queue.getJobCountByTypes('active')) === 0);
    expect(await queue.getFailedCount()).toBe(0);
  });

  it('holds a delayed job back until its time', async () => {
    const queue = place.queues.queue('tests.delay');
    const seen: string[] = [];
    const added = Date.now();
    await queue.add('late', {}, { delay: 300 });
    await queue.add('early', {});

    place.queues.worker('tests.delay', async ({ name }) => {
      seen.push(name);
    });

    await eventually('both jobs', () => seen.length === 2);
    expect(seen).toEqual(['early', 'late']);
    expect(Date.now() - added).toBeGreaterThanOrEqual(295);
  });

  it('knows a waiting job by its id, and takes it once', async () => {
    const queue = place.queues.queue('tests.dedupe');
    const jobId = 'ob-0199a1b2-0000-7000-8000-000000000000';
    await queue.add('told', { n: 1 }, { jobId });
    await queue.addBulk([{ name: 'told', data: { n: 2 }, opts: { jobId } }]);

    expect(await queue.getWaitingCount()).toBe(1);
    const job = await queue.getJob(jobId);
    expect(job?.data).toEqual({ n: 1 });
  });

  it('forgets a done job, so that its id may be used again', async () => {
    const queue = place.queues.queue('tests.forget');
    let count = 0;
    place.queues.worker('tests.forget', async () => {
      count += 1;
    });
    for (const expected of [1, 2]) {
      await queue.add('told', {}, { jobId: 'ob-a' });
      await eventually('the job', () => count === expected);
      await eventually('its oblivion', async () => (await queue.getJob('ob-a')) === undefined);
    }
  });

  it('runs a schedule again and again, though it is declared by each process', async () => {
    const queue = place.queues.queue('tests.schedule');
    const pattern = { pattern: '* * * * * *', tz: 'Europe/Paris' };
    const job = { name: 'tick', data: {} };
    await queue.upsertJobScheduler('tests.schedule', pattern, job);
    await queue.upsertJobScheduler('tests.schedule', pattern, job);
    // By the name of each tick, which holds its instant: a busy machine may be late with one.
    const ticks: string[] = [];

    place.queues.worker('tests.schedule', async ({ id }) => {
      ticks.push(String(id));
    });

    await eventually('three ticks', () => ticks.length >= 3);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(await queue.getJobSchedulersCount()).toBe(1);
    await queue.removeJobScheduler('tests.schedule');
  });
});
