import { Problem, type Refusal } from '#kernel/problems';

/** The query asks for what the listing does not offer, or asks it badly; every fault is listed. */
export class ListRequestInvalid extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'invalid-input', code: 'http.input-invalid', refusals });
  }
}

/** Not a cursor of ours, or altered on the way. */
export class CursorMalformed extends Problem {
  constructor() {
    super({ kind: 'invalid-input', code: 'http.cursor-malformed' });
  }
}

/** The cursor was given for other filters or another order. */
export class CursorMismatch extends Problem {
  constructor() {
    super({ kind: 'invalid-input', code: 'http.cursor-mismatch' });
  }
}

export class CursorExpired extends Problem {
  constructor() {
    super({ kind: 'invalid-input', code: 'http.cursor-expired' });
  }
}
