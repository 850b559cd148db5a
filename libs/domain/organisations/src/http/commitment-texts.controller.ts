import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';

import { VaultQuery } from '../queries/vault.query';

import { CommitmentTextsResponse } from './vault.dto';

@ApiTags('Organisations')
@Controller('republican-commitment-texts')
export class CommitmentTextsController {
  constructor(private readonly vault: VaultQuery) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'listCommitmentTexts',
    summary: 'The texts of the republican commitment, with their source',
  })
  @ApiOkResponse({ type: CommitmentTextsResponse })
  async list(@CurrentActor() actor: Actor): Promise<CommitmentTextsResponse> {
    return { texts: await this.vault.commitmentTexts(actor) };
  }
}
