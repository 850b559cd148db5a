import { linkedTo, type Actor } from '#kernel/actors';
import type { Problem } from '#kernel/problems';

import { RoleMissing, ScopeMissing, SessionMissing, SessionRequired } from '../auth.errors';

import type { AuthzRule } from './authz-rule';

/** Why this actor may not call an operation under this rule; null when they may. */
export function whyNot(rule: AuthzRule, actor: Actor): Problem | null {
  return whyNotWithToken(rule, actor) ?? whyNotWithRoles(rule, actor);
}

function whyNotWithToken({ roles, token, link }: AuthzRule, actor: Actor): Problem | null {
  const { scopes } = actor;
  if (scopes === null) return null;
  if (link !== undefined && linkedTo(actor, link) !== null) return null;
  if (token === undefined) return roles === 'public' ? null : new SessionRequired();
  return scopes.includes(token) ? null : new ScopeMissing(token);
}

function whyNotWithRoles({ roles }: AuthzRule, actor: Actor): Problem | null {
  if (roles === 'public') return null;
  if (actor.kind === 'anonymous') return new SessionMissing();
  if (roles === 'signed-in') return null;
  const held = actor.memberships.flatMap((membership) => membership.roles);
  return held.some((role) => roles.includes(role)) ? null : new RoleMissing(roles);
}
