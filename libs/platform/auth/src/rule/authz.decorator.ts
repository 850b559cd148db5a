import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';

import type { AuthzRule } from './authz-rule';
import { addRouteConfig } from './route-config';

/** Where the guard, and the scan at start, find the rule of a handler. */
export const AUTHZ_RULE = 'tablee:authz';

/** The names under which the contract describes the two ways to say who is calling. */
export const SESSION_SCHEME = 'session';
export const TOKEN_SCHEME = 'token';

/**
 * Says who may call an operation. Required on each: the service does not start without.
 * The gate enforces it before the body is read, and the contract publishes it as `x-authz`.
 */
export function Authz(rule: AuthzRule): MethodDecorator {
  return applyDecorators(
    SetMetadata(AUTHZ_RULE, rule),
    addRouteConfig({ authz: rule }),
    ApiExtension('x-authz', { ...rule }),
    ...securityOf(rule),
  );
}

function securityOf({ roles, token }: AuthzRule): MethodDecorator[] {
  if (roles === 'public') return [];
  const session = ApiSecurity(SESSION_SCHEME);
  return token === undefined ? [session] : [session, ApiSecurity(TOKEN_SCHEME, [token])];
}
