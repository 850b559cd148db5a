/** Who is calling, and whether they may: accounts, sessions, tokens, and the gate of the API. */
export { AuthModule } from './auth.module';
export { GateModule } from './gate/gate.module';

export { Authz, SESSION_SCHEME, TOKEN_SCHEME } from './rule/authz.decorator';
export type { AccessScope, AuthzRule, TokenScope } from './rule/authz-rule';
export { CurrentActor } from './gate/current-actor.decorator';

export { ACTOR_SOURCE, type ActorSource } from './actor-source';
export { AccessWall } from './access-wall';
export { Credentials, type NewCredential } from './credentials/credentials';
