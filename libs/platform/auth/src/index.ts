/** Who is calling, and whether they may: accounts, sessions, tokens, and the gate of the API. */
export { AuthModule } from './auth.module';
export { GateModule } from './gate/gate.module';

export { Authz, SESSION_SCHEME, TOKEN_SCHEME } from './rule/authz.decorator';
export type { AccessScope, AuthzRule, TokenScope } from './rule/authz-rule';
export { RuleBook, type RuledRoute } from './rule/rule-book';
export { CurrentActor } from './gate/current-actor.decorator';
export { callerOf, type Caller } from './gate/caller';

export { ACTOR_SOURCE, type ActorSource } from './actor-source';
export { AccessWall } from './access-wall';
export { Rights } from './rights/rights';

export { Credentials, type HashedPassword, type NewCredential } from './credentials/credentials';
export { ChangePasswordService } from './sessions/change-password.service';
export { EndSessionService } from './sessions/end-session.service';
export { LinkSessions } from './sessions/link-sessions';
export { ResetAccountService } from './sessions/reset-account.service';
export { SessionCookie } from './sessions/session-cookie';
export { SignInService } from './sessions/sign-in.service';
export type { OpenedSession } from './sessions/session-register';
export {
  AccessTokenRegister,
  type IssuedAccessToken,
  type NewAccessToken,
} from './tokens/access-token-register';
export { ClientRegister, type NewClient, type RegisteredClient } from './clients/client-register';
export { GrantClientTokenService, type GrantedToken } from './clients/grant-client-token.service';
export { newSecret } from './tokens/secret';
export { PurgeExpiredService } from './purge-expired.service';

export { ACCESS_TOKEN_LISTING, AccessTokensQuery } from './queries/access-tokens.query';
export { CLIENT_LISTING, ClientsQuery } from './queries/clients.query';
export { SESSION_LISTING, SessionsQuery } from './queries/sessions.query';

export { SessionMissing } from './auth.errors';
export type { AccessTokenId, ClientId, PersonId, SessionId } from './auth.types';
