import { Problem, type Refusal } from '#kernel/problems';

/** The equivalent cannot be computed by this method, or not from this. */
export class EquivalentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'state-aid.equivalent-refused', refusals });
  }
}

/** A funder's officer says whether what is granted is aid. */
export class AidAssessmentForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'state-aid.aid-assessment-forbidden' });
  }
}

/** The assessment contradicts itself, or the aid does not fit below a ceiling: nothing is kept. */
export class AidAssessmentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'state-aid.aid-assessment-refused', refusals });
  }
}

/** Only who engages an undertaking says what it was granted elsewhere, and with whom it is one. */
export class AidDeclarationForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'state-aid.aid-declaration-forbidden' });
  }
}

export class AidDeclarationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'state-aid.aid-declaration-refused', refusals });
  }
}

/** Unknown, or not for the caller to know: answered alike. */
export class AidNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'state-aid.aid-not-found' });
  }
}

export class LinkNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'state-aid.link-not-found' });
  }
}

/** Not granted, already entered, or not by this authority. */
export class AidEntryRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'state-aid.aid-entry-refused', refusals });
  }
}
