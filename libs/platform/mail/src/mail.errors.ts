import { Problem } from '#kernel/problems';

/** The mail server did not take it, or not in time; it may be tried again under the same id. */
export class MailNotAccepted extends Problem {
  constructor(cause: unknown) {
    super({ kind: 'upstream-down', code: 'mail.mail-not-accepted', cause });
  }
}

/** The mail server said for good that it will not take this mail, to this address. */
export class MailRefused extends Problem {
  constructor(cause: unknown) {
    super({ kind: 'rule-broken', code: 'mail.mail-refused', cause });
  }
}

/** Another worker is sending it, or was killed doing so: whoever comes later will know. */
export class MailBeingSent extends Problem {
  constructor() {
    super({ kind: 'upstream-down', code: 'mail.mail-being-sent' });
  }
}

export class CaughtMailNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'mail.caught-mail-not-found' });
  }
}
