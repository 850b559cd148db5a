import { Problem, type Refusal } from '#kernel/problems';

/** It does not exist, or is a draft of another funder: the two are told alike. */
export class CallNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'calls.call-not-found' });
  }
}

export class RevisionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'calls.revision-not-found' });
  }
}

/** It does not exist, or is not answered yet and another's: the two are told alike. */
export class QuestionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'calls.question-not-found' });
  }
}

export class CallActionForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'calls.action-forbidden' });
  }
}

/** What cannot be right whatever else the draft says, such as a local time that does not exist. */
export class DraftRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'calls.draft-refused', refusals });
  }
}

export class PublicationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'calls.publication-refused', refusals });
  }
}

export class RevisionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'calls.revision-refused', refusals });
  }
}

/** Not yet, or no longer, taking applications. */
export class CallNotOpen extends Problem {
  constructor(status: string, opensAt: Date, closesAt: Date) {
    super({
      kind: 'conflict',
      code: 'calls.call-not-open',
      extensions: {
        state: status,
        opensAt: opensAt.toISOString(),
        closesAt: closesAt.toISOString(),
      },
    });
  }
}
