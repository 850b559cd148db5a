import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';

import { LookUpRegisterService } from '../services/look-up-register.service';

import { LookUpRegisterQuery, RegisterAnswerResponse } from './register-entry.dto';

@ApiTags('Organisations')
@Controller('register-entries')
export class RegisterEntriesController {
  constructor(private readonly lookUpRegister: LookUpRegisterService) {}

  @Get()
  @Authz({ roles: 'signed-in', scope: 'public', token: 'organisations:read' })
  @ApiOperation({
    operationId: 'lookUpRegister',
    summary: 'What the register of enterprises says, to register from',
    description:
      'By SIREN, SIRET or words of the name. While the register is away, `state` says so: what is shown is what it last said, or nothing, and everything can be typed by hand.',
  })
  @ApiOkResponse({ type: RegisterAnswerResponse })
  async lookUp(
    @CurrentActor() actor: Actor,
    @Query() { q }: LookUpRegisterQuery,
  ): Promise<RegisterAnswerResponse> {
    return new RegisterAnswerResponse(await this.lookUpRegister.lookUp(actor, q));
  }
}
