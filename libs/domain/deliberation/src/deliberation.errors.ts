import { Problem, type Refusal } from '#kernel/problems';

export class AllocationNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'deliberation.allocation-not-found' });
  }
}

/** Unknown, or not for the caller to know: the two are answered alike. */
export class SessionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'deliberation.session-not-found' });
  }
}

/** Not on the agenda, or kept from the caller by a recusal. */
export class FileNotOnAgenda extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'deliberation.file-not-on-agenda' });
  }
}

export class MinutesNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'deliberation.minutes-not-found' });
  }
}

/** Visible to the caller, but for someone else to do. */
export class DeliberationActionForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'deliberation.action-forbidden' });
  }
}

export class AllocationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'deliberation.allocation-refused', refusals });
  }
}

/** A preview without amounts proposes nothing: its session will. */
export class AllocationNotComputed extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'deliberation.allocation-not-computed' });
  }
}

export class SessionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'deliberation.session-refused', refusals });
  }
}

/** The positions on a file, its quorum, or what the session still has to conclude. */
export class ConclusionRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'deliberation.conclusion-refused', refusals });
  }
}

export class FileAlreadyConcluded extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'deliberation.file-already-concluded' });
  }
}

export class AppealNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'deliberation.appeal-not-found' });
  }
}

/** No decision that the caller knows of and is a party to. */
export class NothingToAppeal extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'deliberation.nothing-to-appeal' });
  }
}

export class AppealRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'deliberation.appeal-refused', refusals });
  }
}
