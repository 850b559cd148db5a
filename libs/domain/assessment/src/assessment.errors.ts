import { Problem, refusal, type Refusal } from '#kernel/problems';

/** Unknown, not computed yet, or not for the caller to know: answered alike. */
export class AssessmentNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.assessment-not-found' });
  }
}

export class ReviewNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.review-not-found' });
  }
}

export class DecisionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.decision-not-found' });
  }
}

/** Visible to the caller, but for someone else of the funder to do. */
export class AssessmentActionForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'assessment.action-forbidden' });
  }
}

export class AdmissibilityRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.admissibility-refused', refusals });
  }
}

export class AssignmentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.assignment-refused', refusals });
  }
}

/** One review per reviewer and application; the answer names the one there is. */
export class ReviewAlreadyAssigned extends Problem {
  constructor(reviewId: string) {
    super({
      kind: 'conflict',
      code: 'assessment.review-already-assigned',
      extensions: { reviewId },
    });
  }
}

export class ReviewAlreadySubmitted extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.review-already-submitted' });
  }
}

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

export class ReviewRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.review-refused', refusals });
  }
}

export class DecisionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.decision-refused', refusals });
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
