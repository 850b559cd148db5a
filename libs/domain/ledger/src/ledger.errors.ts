import { Problem, type Refusal } from '#kernel/problems';

/** The entry does not add up, or has no place in these books. */
export class EntryRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'ledger.entry-refused', refusals });
  }
}

/** The same fact was booked before, with other amounts. */
export class EntryAlreadyBooked extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'ledger.entry-already-booked' });
  }
}

/** Unknown, or of books that the caller does not read: answered alike. */
export class EntryNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'ledger.entry-not-found' });
  }
}

export class LedgerAccountNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'ledger.account-not-found' });
  }
}

/** Books are read by the officers, decision-makers and auditors of whoever keeps them. */
export class BooksForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'ledger.books-forbidden' });
  }
}

export class ClosingRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'ledger.closing-refused', refusals });
  }
}

export class JournalTooLong extends Problem {
  constructor(most: number) {
    super({ kind: 'rule-broken', code: 'ledger.journal-too-long', params: { most } });
  }
}
