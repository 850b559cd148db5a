import { Problem, type Refusal } from '#kernel/problems';

/** The papers and figures of an organisation are for its people, and for the funders it applied to. */
export class VaultNotOpen extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'organisations.vault-not-open' });
  }
}

export class VaultNotYours extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'organisations.vault-not-yours' });
  }
}

export class DocumentNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'organisations.document-not-found' });
  }
}

export class DocumentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'organisations.document-refused', refusals });
  }
}

/** The same file was added for the same use; withdrawn or not. */
export class DocumentAlreadyAdded extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'organisations.document-already-added' });
  }
}

export class DocumentAlreadyWithdrawn extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'organisations.document-already-withdrawn' });
  }
}

/** Nobody checks the papers of its own organisation. */
export class DocumentCheckForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'organisations.document-check-forbidden' });
  }
}

export class BankDetailsRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'organisations.bank-details-refused', refusals });
  }
}

/** Somebody else changed them in between: the answer says which number is in use now. */
export class BankDetailsMovedOn extends Problem {
  constructor(numberInUse: number) {
    super({
      kind: 'conflict',
      code: 'organisations.bank-details-moved-on',
      extensions: { numberInUse },
    });
  }
}

export class CommitmentRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'organisations.commitment-refused', refusals });
  }
}

export class CommitmentAlreadySigned extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'organisations.commitment-already-signed' });
  }
}

export class AccountsRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'organisations.accounts-refused', refusals });
  }
}
