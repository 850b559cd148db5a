import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz, GrantClientTokenService } from '#platform/auth';
import { ApiProblems, Idempotent, TakesForm } from '#platform/http';

import { basicCredentials } from './basic-credentials';
import { TokenRequest, TokenResponse } from './oauth.dto';

@ApiTags('Clients')
@Controller('oauth')
export class OAuthController {
  constructor(private readonly grants: GrantClientTokenService) {}

  @Post('token')
  @HttpCode(200)
  @TakesForm()
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('none')
  @ApiConsumes('application/x-www-form-urlencoded', 'application/json')
  @ApiOperation({
    operationId: 'grantToken',
    summary: 'Exchange the secret of a client for a token (RFC 6749 §4.4)',
    description:
      'A refusal is problem details as everywhere here, with the `error` of RFC 6749 §5.2 as one more member.',
  })
  @ApiOkResponse({ type: TokenResponse })
  @ApiProblems({
    400: [
      'auth.grant-invalid-request',
      'auth.grant-invalid-scope',
      'auth.grant-unsupported-grant-type',
    ],
    401: 'auth.grant-invalid-client',
  })
  async token(
    @Body() body: TokenRequest,
    @Headers('authorization') authorization: string | undefined,
  ): Promise<TokenResponse> {
    const basic = basicCredentials(authorization);
    const token = await this.grants.grant({
      grantType: body.grant_type,
      clientId: basic?.clientId ?? body.client_id,
      clientSecret: basic?.clientSecret ?? body.client_secret,
      scope: body.scope,
    });
    return new TokenResponse(token);
  }
}
