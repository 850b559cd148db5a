import { Problem, type Refusal } from '#kernel/problems';

/** What was given cannot be reckoned with. */
export class SimulationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'grants.simulation-refused', refusals });
  }
}

/** Unknown, or not for the caller to know: answered alike. */
export class InstalmentNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'grants.instalment-not-found' });
  }
}

export class PaymentOrderNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'grants.payment-order-not-found' });
  }
}

export class PaymentFileNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'grants.payment-file-not-found' });
  }
}

export class StatementLineNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'grants.statement-line-not-found' });
  }
}

/** Officers of the funder order payments and follow them; decision-makers approve and send them. */
export class PaymentForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'grants.payment-forbidden' });
  }
}

/** Nothing is paid now, for every reason given. */
export class PaymentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'grants.payment-refused', refusals });
  }
}

/** Not due, or already suspended, or not suspended. */
export class InstalmentChangeRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'grants.instalment-change-refused', refusals });
  }
}

/** The file is no statement of the account that the funder pays from. */
export class StatementRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'grants.statement-refused', refusals });
  }
}

export class RecoveryNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'grants.recovery-not-found' });
  }
}

/** More than is left to recover, or on a day to come. */
export class RecoveryRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'grants.recovery-refused', refusals });
  }
}
