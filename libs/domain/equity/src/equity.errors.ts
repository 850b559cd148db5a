import { Problem, type Refusal } from '#kernel/problems';

/** What was given makes no cap that a law knows. */
export class SimulationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'equity.simulation-refused', refusals });
  }
}

/** Not now, or not so much. */
export class RedemptionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'equity.redemption-refused', refusals });
  }
}
