import { Problem } from '#kernel/problems';

/** The link is none of ours, or what it was for is gone. */
export class AlertNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'alerts.alert-not-found' });
  }
}

/** The same answer whoever the address belongs to. */
export class AlertsTooOften extends Problem {
  constructor(retryAfterSeconds: number) {
    super({ kind: 'too-many-requests', code: 'alerts.too-often', retryAfterSeconds });
  }
}
