import type { Role } from '#kernel/actors';

declare module 'fastify' {
  interface FastifyContextConfig {
    authz?: AuthzRule;
  }
}

/**
 * Which rows an operation reaches, for whoever may call it at all.
 * `self`: the caller's own. `organisation`: those of the caller's organisations. `party`: what is
 * shared with them. `assigned`: what was given to them to do. `public`: what everyone may see.
 */
export type AccessScope = 'public' | 'self' | 'organisation' | 'party' | 'assigned';

/** What a token must be allowed for an operation, such as `calls:read`. */
export type TokenScope = `${string}:${string}`;

export interface AuthzRule {
  /**
   * Who may call the operation: everyone, whoever is signed in, or who has one of these roles for
   * at least one organisation. Whether it is the right organisation is for the module's policy.
   */
  readonly roles: 'public' | 'signed-in' | readonly Role[];
  readonly scope: AccessScope;
  /** Without one, no token is enough: a person must be signed in with a session. */
  readonly token?: TokenScope;
  /**
   * Whoever came by the link of a mail to one thing of this kind may call it too; the policy of the
   * module confines them to it.
   */
  readonly link?: string;
}
