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

export class MandateNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.mandate-not-found' });
  }
}

export class MandateRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.mandate-refused', refusals });
  }
}

export class CharterNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.charter-not-found' });
  }
}

export class CharterRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.charter-refused', refusals });
  }
}

/** Another version was written since: read it, then write or adopt again. */
export class CharterChangedMeanwhile extends Problem {
  constructor(currentNumber: number) {
    super({
      kind: 'conflict',
      code: 'consortia.charter-changed-meanwhile',
      extensions: { currentNumber },
    });
  }
}

export class MeetingNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.meeting-not-found' });
  }
}

export class MeetingRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.meeting-refused', refusals });
  }
}

export class LetterRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.letter-refused', refusals });
  }
}

/** It does not exist, or was answered already. */
export class HandoverNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'consortia.handover-not-found' });
  }
}

export class HandoverRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'consortia.handover-refused', refusals });
  }
}

/** The lead is offered to one partner at a time. */
export class HandoverAlreadyOffered extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'consortia.handover-already-offered' });
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
