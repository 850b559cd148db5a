import { Module } from '@nestjs/common';

import { AuthModule, GateModule } from '#platform/auth';

import { AccessTokensController } from './access-tokens.controller';
import { ClientsController } from './clients.controller';
import { OAuthController } from './oauth.controller';
import { SessionsController } from './sessions.controller';

/** Signing in, tokens and clients, over HTTP. */
@Module({
  imports: [AuthModule, GateModule],
  controllers: [AccessTokensController, ClientsController, OAuthController, SessionsController],
})
export class AuthHttpModule {}
