import type { Config } from '#platform/config';

/**
 * Where a test may have the process killed, to prove that nothing is lost or done twice:
 * when a transaction that told an event is kept, but nobody was answered yet; when a relay took
 * events, but put none into a queue; when a job is done, but its queue does not know it yet.
 */
export type FailPoint = 'after_commit' | 'between_outbox_and_enqueue' | 'before_ack';

/** Ends the process as `kill -9` does, if the settings ask for it here. Never in production. */
export function reachFailPoint({ testHooks }: Pick<Config, 'testHooks'>, point: FailPoint): void {
  if (testHooks.failAt === point) process.kill(process.pid, 'SIGKILL');
}
