import { Injectable } from '@nestjs/common';

import type { AuthzRule, TokenScope } from './authz-rule';

/** One operation of the API, with the rule it is under. */
export interface RuledRoute {
  /** `POST calls/:callId/publish`, as the controllers write it. */
  readonly route: string;
  readonly rule: AuthzRule;
}

/** The rules of all operations, as the scan at start found them. */
@Injectable()
export class RuleBook {
  private found: readonly RuledRoute[] = [];

  open(routes: readonly RuledRoute[]): void {
    this.found = routes;
  }

  routes(): readonly RuledRoute[] {
    return this.found;
  }

  /** What a token can be allowed: whatever some operation asks of one. */
  scopes(): readonly TokenScope[] {
    const scopes = this.found.flatMap(({ rule }) => (rule.token === undefined ? [] : [rule.token]));
    return [...new Set(scopes)].toSorted();
  }

  /** Those of the scopes that no operation knows. */
  unknownScopes(scopes: readonly string[]): readonly string[] {
    const known: readonly string[] = this.scopes();
    return scopes.filter((scope) => !known.includes(scope));
  }
}
