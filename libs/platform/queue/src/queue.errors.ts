import { Problem } from '#kernel/problems';

/** Nothing was put into a queue. What was told is kept, and will be when the server is back. */
export class QueuesUnreachable extends Problem {
  constructor() {
    super({ kind: 'upstream-down', code: 'queue.server-unreachable', retryAfterSeconds: 2 });
  }
}
