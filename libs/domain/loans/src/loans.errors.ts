import { Problem, type Refusal } from '#kernel/problems';

/** The terms make no schedule that a contract may hold. */
export class ScheduleRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'loans.schedule-refused', refusals });
  }
}

/** No rate makes what was received and what was paid worth the same. */
export class EffectiveRateNotFound extends Problem {
  constructor() {
    super({ kind: 'rule-broken', code: 'loans.effective-rate-not-found' });
  }
}

/** The days or the items given cannot be reckoned with. */
export class SimulationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'loans.simulation-refused', refusals });
  }
}

export class CalendarNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'loans.calendar-not-found' });
  }
}
