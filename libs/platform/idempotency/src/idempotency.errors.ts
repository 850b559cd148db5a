import { Problem } from '#kernel/problems';

/** The operation acts on each call, so that its caller must name the attempt. */
export class KeyMissing extends Problem {
  constructor() {
    super({ kind: 'invalid-input', code: 'idempotency.key-missing' });
  }
}

export class KeyMalformed extends Problem {
  constructor() {
    super({ kind: 'invalid-input', code: 'idempotency.key-malformed' });
  }
}

/** The key was used for another request: a retry would have been the same to the letter. */
export class KeyReused extends Problem {
  constructor() {
    super({ kind: 'rule-broken', code: 'idempotency.key-reused' });
  }
}

/** The first request of this key has not been answered yet. */
export class FirstStillRunning extends Problem {
  constructor(cause: unknown) {
    super({
      kind: 'conflict',
      code: 'idempotency.first-still-running',
      retryAfterSeconds: 1,
      cause,
    });
  }
}
