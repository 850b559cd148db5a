import { Problem, type Refusal } from '#kernel/problems';

/** It does not exist, or the actor is not round its table: the two are told alike. */
export class ConsortiumNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.consortium-not-found' });
  }
}

export class PartnerNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.partner-not-found' });
  }
}

/** It does not exist, is addressed to others, or its token is wrong: all told alike. */
export class InvitationNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.invitation-not-found' });
  }
}

export class ConsortiumActionForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'consortia.action-forbidden' });
  }
}

export class RightNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.right-not-found' });
  }
}

export class RightRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.right-refused', refusals });
  }
}

export class ConsortiumRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.consortium-refused', refusals });
  }
}

export class InvitationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.invitation-refused', refusals });
  }
}

export class DepartureRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.departure-refused', refusals });
  }
}

/** The same organisation, or address, already has an invitation that it has not answered. */
export class InvitationAlreadyOpen extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'consortia.invitation-already-open' });
  }
}
