import { Problem, type Refusal } from '#kernel/problems';

/** The agreement or its events cannot be shared out. */
export class SharingRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'risk-sharing.sharing-refused', refusals });
  }
}
