import { Problem, type Refusal } from '#kernel/problems';

import type { TokenScope } from './rule/authz-rule';

/** One answer for a wrong password and for an account that is not there. */
export class CredentialsRefused extends Problem {
  constructor() {
    super({ kind: 'unauthenticated', code: 'auth.credentials-refused' });
  }
}

export class SessionMissing extends Problem {
  constructor() {
    super({ kind: 'unauthenticated', code: 'auth.session-missing' });
  }
}

/** The token is mistyped, revoked or past its end: which one is not said. */
export class TokenRefused extends Problem {
  constructor() {
    super({ kind: 'unauthenticated', code: 'auth.token-refused' });
  }
}

/** Signed in, but with none of the roles that the operation asks for. */
export class RoleMissing extends Problem {
  constructor(roles: readonly string[]) {
    super({
      kind: 'forbidden',
      code: 'auth.role-missing',
      params: { roles: roles.join(', ') },
      extensions: { rolesAllowed: roles },
    });
  }
}

export class ScopeMissing extends Problem {
  constructor(scope: TokenScope) {
    super({
      kind: 'forbidden',
      code: 'auth.scope-missing',
      params: { scope },
      extensions: { missingScope: scope },
    });
  }
}

/** No token is enough for this operation, whatever its scopes. */
export class SessionRequired extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'auth.session-required' });
  }
}

export class TooManyAttempts extends Problem {
  constructor(retryAfterSeconds: number) {
    super({
      kind: 'too-many-requests',
      code: 'auth.too-many-attempts',
      params: { seconds: retryAfterSeconds },
      retryAfterSeconds,
    });
  }
}

/** More passwords are waiting to be checked than the machine can check in good time. */
export class AuthBusy extends Problem {
  constructor() {
    super({ kind: 'upstream-down', code: 'auth.busy', retryAfterSeconds: 2 });
  }
}

/** The page that sent the request is not one of ours. */
export class OriginRefused extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'auth.origin-refused' });
  }
}

/** A body that any page could make a browser send with our cookie: forms are no JSON. */
export class FormRefused extends Problem {
  constructor() {
    super({ kind: 'unsupported-media-type', code: 'auth.form-refused' });
  }
}

export class PasswordRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'auth.password-refused', refusals });
  }
}

export class EmailTaken extends Problem {
  constructor() {
    super({ kind: 'conflict', code: 'auth.email-taken' });
  }
}

export class SessionNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'auth.session-not-found' });
  }
}

export class AccessTokenNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'auth.access-token-not-found' });
  }
}

export class AccessTokenRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'auth.access-token-refused', refusals });
  }
}

export class ClientNotFound extends Problem {
  constructor() {
    super({ kind: 'not-found', code: 'auth.client-not-found' });
  }
}

export class ClientRefused extends Problem {
  constructor(refusals: readonly Refusal[]) {
    super({ kind: 'rule-broken', code: 'auth.client-refused', refusals });
  }
}

/** Only an administrator of the organisation may give programmes access in its name. */
export class NotAdministrator extends Problem {
  constructor() {
    super({ kind: 'forbidden', code: 'auth.not-administrator' });
  }
}

/** What a token request can be refused for, in the words of RFC 6749 §5.2. */
export type GrantFault =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_scope'
  | 'unsupported_grant_type';

/** Carries the `error` of RFC 6749 §5.2 beside the members of problem details. */
export class GrantRefused extends Problem {
  constructor(error: GrantFault) {
    super({
      kind: error === 'invalid_client' ? 'unauthenticated' : 'invalid-input',
      code: `auth.grant-${error.replaceAll('_', '-')}`,
      extensions: { error },
    });
  }
}
