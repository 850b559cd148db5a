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
