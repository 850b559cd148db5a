import { Problem, type Refusal } from '#kernel/problems';

/** The equivalent cannot be computed by this method, or not from this. */
export class EquivalentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'state-aid.equivalent-refused', refusals });
  }
}
