import { Problem, type Refusal } from '#kernel/problems';

/** Unknown, or not for the caller to know: answered alike. */
export class AgreementNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'agreements.agreement-not-found' });
  }
}

export class RevisionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'agreements.revision-not-found' });
  }
}

/** The caller is no signatory of that organisation, or it is no party. */
export class SignatureForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'agreements.signature-forbidden' });
  }
}

export class PartyAlreadySigned extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'agreements.party-already-signed' });
  }
}

/** The decision that it rests on was taken back. */
export class AgreementAlreadyCancelled extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'agreements.agreement-already-cancelled' });
  }
}

export class DepartureRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'agreements.departure-refused', refusals });
  }
}

/** Nothing waits for signatures. */
export class NothingToSign extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'agreements.nothing-to-sign' });
  }
}

export class SignatureRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'agreements.signature-refused', refusals });
  }
}

/** Amendments come from the funder's officers and the lead's representatives. */
export class AmendmentForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'agreements.amendment-forbidden' });
  }
}

export class AmendmentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'agreements.amendment-refused', refusals });
  }
}

/** One at a time: sign it, refuse it or withdraw it first. */
export class RevisionAlreadyOpen extends Problem {
  constructor(number: number) {
    super({
      kind: 'conflict',
      code: 'agreements.revision-already-open',
      extensions: { number },
    });
  }
}

export class ConsortiumAgreementForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'agreements.consortium-agreement-forbidden' });
  }
}

export class ConsortiumAgreementRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'agreements.consortium-agreement-refused', refusals });
  }
}

export class ConsortiumAgreementNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'agreements.consortium-agreement-not-found' });
  }
}

export class ClauseTemplateForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'agreements.clause-template-forbidden' });
  }
}

export class ClauseTemplateRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'agreements.clause-template-refused', refusals });
  }
}
