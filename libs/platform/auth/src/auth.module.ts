import { Global, Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';

import { AccessWall } from './access-wall';
import { AUTH_MESSAGES } from './auth.messages';
import { ClientRegister } from './clients/client-register';
import { GrantClientTokenService } from './clients/grant-client-token.service';
import { Credentials } from './credentials/credentials';
import { PasswordCheck } from './credentials/password-check';
import { PasswordHasher } from './credentials/password-hasher';
import { PurgeExpiredService } from './purge-expired.service';
import { AccessTokensQuery } from './queries/access-tokens.query';
import { ClientsQuery } from './queries/clients.query';
import { SessionsQuery } from './queries/sessions.query';
import { Afterwards } from './rights/afterwards';
import { Rights } from './rights/rights';
import { RuleBook } from './rule/rule-book';
import { ChangePasswordService } from './sessions/change-password.service';
import { EndSessionService } from './sessions/end-session.service';
import { LinkSessions } from './sessions/link-sessions';
import { ResetAccountService } from './sessions/reset-account.service';
import { SessionCookie } from './sessions/session-cookie';
import { SessionRegister } from './sessions/session-register';
import { SignInService } from './sessions/sign-in.service';
import { AccessTokenEntity } from './storage/access-token.entity';
import { ClientTokenEntity } from './storage/client-token.entity';
import { ClientEntity } from './storage/client.entity';
import { CredentialEntity } from './storage/credential.entity';
import { SessionEntity } from './storage/session.entity';
import { SignInFailureEntity } from './storage/sign-in-failure.entity';
import { passportDesk } from './strategies/strategies.provider';
import { PassportDesk } from './strategies/passport-desk';
import { Attempts } from './throttle/attempts';
import { AccessTokenRegister } from './tokens/access-token-register';
import { BearerTokens } from './tokens/bearer-tokens';

const entities = DatabaseModule.entities(
  AccessTokenEntity,
  ClientEntity,
  ClientTokenEntity,
  CredentialEntity,
  SessionEntity,
  SignInFailureEntity,
);

const services = [
  AccessTokenRegister,
  AccessTokensQuery,
  AccessWall,
  ChangePasswordService,
  ClientRegister,
  ClientsQuery,
  Credentials,
  EndSessionService,
  GrantClientTokenService,
  LinkSessions,
  PassportDesk,
  PurgeExpiredService,
  ResetAccountService,
  Rights,
  RuleBook,
  SessionCookie,
  SessionsQuery,
  SignInService,
];

/** Accounts and rights, for every process; `GateModule` adds what stands before the API. */
@Global()
@Module({
  imports: [entities, ListingModule, MessagesModule.with(AUTH_MESSAGES)],
  providers: [
    ...services.filter((service) => service !== PassportDesk),
    passportDesk,
    Afterwards,
    Attempts,
    BearerTokens,
    PasswordCheck,
    PasswordHasher,
    SessionRegister,
  ],
  exports: services,
})
export class AuthModule {}
