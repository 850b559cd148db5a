import type { JobsOptions } from 'bullmq';

const SECOND_MS = 1_000;
const QUARTER_HOUR_MS = 900_000;

/** The last errors of a job; more would only say the same. */
const KEPT_TRACES = 3;

/**
 * Eight tries over one to two minutes, apart by 1, 2, 4 … 64 seconds less up to half at random,
 * so that a thousand jobs that failed together do not come back together.
 * Done jobs leave at once: the outbox and the tables remember. (Keeping a count or an age of them
 * on Postgres deadlocks at concurrency 10 in BullMQ 6.7, and fails jobs that had succeeded.)
 * Failed jobs stay: each is a task for a person.
 */
export const JOB_POLICY: JobsOptions = {
  attempts: 8,
  backoff: { type: 'exponential', delay: SECOND_MS, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: false,
  stackTraceLimit: KEPT_TRACES,
};

/**
 * For work that counts on others, such as a mail server: three days of tries, a quarter of an hour
 * apart at most, so that it is done soon after they are back.
 */
export const PATIENT_POLICY: JobsOptions = { attempts: 400, backoff: { type: 'patient' } };

/** Milliseconds until the next try of a patient job: doubling up to a quarter of an hour. */
export function patientDelay(attemptsMade: number): number {
  const longest = Math.min(SECOND_MS * 2 ** (attemptsMade - 1), QUARTER_HOUR_MS);
  return Math.round(longest * (1 - Math.random() / 2));
}
