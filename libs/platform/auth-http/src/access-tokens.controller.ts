import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import {
  ACCESS_TOKEN_LISTING,
  AccessTokenRegister,
  AccessTokensQuery,
  Authz,
  CurrentActor,
  RuleBook,
  type AccessTokenId,
} from '#platform/auth';
import {
  ApiListing,
  ApiProblems,
  IdParam,
  Idempotent,
  sendPage,
  type JsonText,
} from '#platform/http';

import {
  AccessTokenResponse,
  IssueAccessTokenRequest,
  IssuedAccessTokenResponse,
  TokenScopesResponse,
} from './access-tokens.dto';

@ApiTags('Access tokens')
@Controller()
export class AccessTokensController {
  constructor(
    private readonly tokens: AccessTokenRegister,
    private readonly query: AccessTokensQuery,
    private readonly rules: RuleBook,
  ) {}

  @Get('token-scopes')
  @Authz({ roles: 'signed-in', scope: 'public' })
  @ApiOperation({ operationId: 'listTokenScopes', summary: 'What tokens can be allowed' })
  @ApiOkResponse({ type: TokenScopesResponse })
  scopes(): TokenScopesResponse {
    return new TokenScopesResponse(this.rules.scopes());
  }

  @Post('access-tokens')
  @Authz({ roles: 'signed-in', scope: 'self' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'issueAccessToken',
    summary: 'Make a token for a programme of one’s own',
    description:
      'It acts as the person who made it, within its scopes. Calling again makes another: a token whose answer was lost can be revoked.',
  })
  @ApiCreatedResponse({ type: IssuedAccessTokenResponse })
  @ApiProblems({ 403: 'auth.session-required', 422: 'auth.access-token-refused' })
  async issue(
    @CurrentActor() actor: Actor,
    @Body() request: IssueAccessTokenRequest,
  ): Promise<IssuedAccessTokenResponse> {
    const token = await this.tokens.issue(actor, IssueAccessTokenRequest.wishOf(request));
    return new IssuedAccessTokenResponse(token);
  }

  @Get('access-tokens')
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({ operationId: 'listAccessTokens', summary: 'One’s own tokens' })
  @ApiListing(ACCESS_TOKEN_LISTING)
  @ApiOkResponse({ type: AccessTokenResponse, isArray: true })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, string>,
  ): Promise<JsonText> {
    return sendPage(await this.query.of(actor, ACCESS_TOKEN_LISTING.read(query)));
  }

  @Delete('access-tokens/:accessTokenId')
  @HttpCode(204)
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({ operationId: 'revokeAccessToken', summary: 'Revoke a token at once' })
  @ApiNoContentResponse()
  @ApiProblems({ 404: 'auth.access-token-not-found' })
  async revoke(
    @CurrentActor() actor: Actor,
    @IdParam('accessTokenId') accessTokenId: AccessTokenId,
  ): Promise<void> {
    await this.tokens.revoke(actor, accessTokenId);
  }
}
