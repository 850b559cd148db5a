import { Problem, type Refusal } from '#kernel/problems';

import type { Membership } from './identity.types';

/** Someone has signed up with this address, which is all that the answer tells. */
export class EmailAlreadyRegistered extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'identity.email-already-registered' });
  }
}

/** A programme has its own access to what it needs, but it is nobody. */
export class PersonRequired extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'identity.person-required' });
  }
}

/** The members of an organisation are known to its members, and chosen by its administrators. */
export class MembersNotYours extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'identity.members-not-yours' });
  }
}

export class MembershipNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'identity.membership-not-found' });
  }
}

export class MembershipRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'identity.membership-refused', refusals });
  }
}

/** The person belongs to the organisation already; its roles are changed, not granted again. */
export class AlreadyAMember extends Problem {
  constructor({ id }: Pick<Membership, 'id'>) {
    super({
      kind: 'conflict',
      code: 'identity.already-a-member',
      extensions: { membershipId: id },
    });
  }
}

/** An address, or a place, asks for more links than anybody needs; whether it has an account or not. */
export class PasswordResetTooOften extends Problem {
  constructor(retryAfterSeconds: number) {
    super({
      kind: 'too-many-requests',
      code: 'identity.password-reset-too-often',
      params: { minutes: Math.ceil(retryAfterSeconds / 60) },
      retryAfterSeconds,
    });
  }
}

export class PasswordResetNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'identity.password-reset-not-found' });
  }
}

/** Only whoever was mailed the link is told why it opens nothing any more. */
export class PasswordResetClosed extends Problem {
  constructor(why: 'used' | 'expired') {
    super({ kind: 'conflict', code: `identity.password-reset-${why}` });
  }
}
