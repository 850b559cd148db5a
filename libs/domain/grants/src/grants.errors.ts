import { Problem, type Refusal } from '#kernel/problems';

/** What was given cannot be reckoned with. */
export class SimulationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'grants.simulation-refused', refusals });
  }
}
