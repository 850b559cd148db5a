import { Problem, type Refusal } from '#kernel/problems';

import type { Organisation, OrganisationId } from './organisations.types';

export class OrganisationNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'organisations.organisation-not-found' });
  }
}

export class OrganisationRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'organisations.organisation-refused', refusals });
  }
}

/** Another registration has the same SIREN or RNA; the answer names it, for the caller to join. */
export class OrganisationAlreadyRegistered extends Problem {
  constructor({ id, name }: Pick<Organisation, 'id' | 'name'>) {
    super({
      kind: 'conflict',
      code: 'organisations.organisation-already-registered',
      params: { name },
      extensions: { organisationId: id },
    });
  }
}

/** Its identity is changed by its administrators and representatives alone. */
export class OrganisationNotYours extends Problem {
  constructor(readonly organisationId: OrganisationId) {
    super({ kind: 'forbidden', code: 'organisations.organisation-not-yours' });
  }
}

/** Of neither organisation, or unknown: answered alike. */
export class MergeNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'organisations.merge-not-found' });
  }
}

export class MergeForbidden extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'organisations.merge-forbidden' });
  }
}

export class MergeRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'organisations.merge-refused', refusals });
  }
}

export class MergeAlreadyProposed extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'organisations.merge-already-proposed' });
  }
}
