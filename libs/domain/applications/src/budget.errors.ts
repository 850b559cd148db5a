import { Problem, type Refusal } from '#kernel/problems';

export class PlanChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.plan-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

export class PlanRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.plan-refused', refusals });
  }
}

export class FinancingChangedMeanwhile extends Problem {
  constructor(currentVersion: number) {
    super({
      kind: 'stale',
      code: 'applications.financing-changed-meanwhile',
      extensions: { currentVersion },
    });
  }
}

export class FinancingRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'applications.financing-refused', refusals });
  }
}

export class FinancingSourceNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.financing-source-not-found' });
  }
}

export class TemplateNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'applications.template-not-found' });
  }
}
