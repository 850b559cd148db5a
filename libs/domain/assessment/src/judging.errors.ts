import { Problem, refusal, type Refusal } from '#kernel/problems';

/** Its reviewer said that they would not, or may not write it. */
export class ReviewNotOpen extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.review-not-open' });
  }
}

/** Whoever judges says first whether they have a conflict of interest: the file opens then. */
export class DeclarationMissing extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'assessment.declaration-missing' });
  }
}

/** What was declared is not declared again. */
export class AlreadyDeclared extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.declaration-already-made' });
  }
}

export class DeclarationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.declaration-refused', refusals });
  }
}

export class InterestNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.interest-not-found' });
  }
}

export class InterestRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.interest-refused', refusals });
  }
}

/** Among the territories that come first, one does not exist. */
export class PriorityRefused extends Problem {
  constructor() {
    super({
      kind: 'rule-broken',
      code: 'assessment.priority-refused',
      refusals: [refusal('territory-unknown', '/territoryIds')],
    });
  }
}

export class ReviewerNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.reviewer-not-found' });
  }
}

/** Nobody has concluded yet, or it is not for the caller to know: answered alike. */
export class RulingNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.ruling-not-found' });
  }
}

export class TieRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.tie-refused', refusals });
  }
}
