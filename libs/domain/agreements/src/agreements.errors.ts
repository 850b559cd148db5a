import { Problem } from '#kernel/problems';

/** Unknown, or not for the caller to know: answered alike. */
export class AgreementNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'agreements.agreement-not-found' });
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
