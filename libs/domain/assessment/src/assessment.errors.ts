import { Problem, type Refusal } from '#kernel/problems';

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

/** What stops a decision from being taken back. */
export class RevocationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.revocation-refused', refusals });
  }
}

/** Only a decision that waits for its date can be released: candidates know of the others. */
export class DecisionNotHeld extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.decision-not-held' });
  }
}

export class ConditionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'assessment.condition-not-found' });
  }
}

/** A lifted condition is over, for those who answer it and for those who lift it. */
export class ConditionAlreadyLifted extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.condition-already-lifted' });
  }
}

/** The decision was revoked: nothing that rests on it can be signed. */
export class DecisionNoLongerStands extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.decision-no-longer-stands' });
  }
}

export class OpinionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'assessment.opinion-refused', refusals });
  }
}

/** A concept is selected or turned down; admissibility is that of the full application. */
export class ConceptNotRuledOn extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'assessment.concept-not-ruled-on' });
  }
}
