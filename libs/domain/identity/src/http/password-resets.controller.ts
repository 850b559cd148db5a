import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';

import { AskPasswordResetService } from '../services/ask-password-reset.service';
import { ReplaceForgottenPasswordService } from '../services/replace-forgotten-password.service';

import { AskPasswordResetRequest, ReplaceForgottenPasswordRequest } from './password-reset.dto';

/** For those who forgot their password: strangers, until a link in their mail says who they are. */
@ApiTags('Sessions')
@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    private readonly askReset: AskPasswordResetService,
    private readonly replacePassword: ReplaceForgottenPasswordService,
  ) {}

  @Post()
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('none')
  @ApiOperation({
    operationId: 'askPasswordReset',
    summary: 'Have a link mailed, to choose another password',
    description:
      'Answers the same whether or not an account has the address. The link serves once, for an hour; an address is sent three in an hour at most.',
  })
  @ApiNoContentResponse({ description: 'Written to the address, if it is that of an account.' })
  @ApiProblems({ 429: 'identity.password-reset-too-often' })
  async ask(
    @CurrentActor() actor: Actor,
    @Body() { email }: AskPasswordResetRequest,
  ): Promise<void> {
    await this.askReset.ask(actor, email);
  }

  @Post('use')
  @HttpCode(204)
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'replaceForgottenPassword',
    summary: 'Choose another password, by the link of a mail',
    description:
      'Once. Every session of the account ends, and its owner is told by mail; sign in with the new password to go on.',
  })
  @ApiNoContentResponse()
  @ApiProblems({
    404: 'identity.password-reset-not-found',
    409: ['identity.password-reset-used', 'identity.password-reset-expired'],
    422: 'auth.password-refused',
    503: 'auth.busy',
  })
  async use(@Body() { token, password }: ReplaceForgottenPasswordRequest): Promise<void> {
    await this.replacePassword.replace(token, password);
  }
}
