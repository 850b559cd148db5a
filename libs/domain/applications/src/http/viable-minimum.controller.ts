import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, IdParam, IfMatch, JsonText, MoneyDto, MoneyField } from '#platform/http';

import type { ApplicationId } from '../applications.types';
import { OneApplication } from '../queries/one-application.query';
import { DeclareViableMinimumService } from '../services/declare-viable-minimum.service';

import { ApplicationResponse } from './application.dto';
import { MAY_WRITE } from './rules';

export class DeclareViableMinimumRequest {
  @MoneyField({ nullable: true, description: 'Null: the consortium does not say.' })
  readonly viableMinimum!: MoneyDto | null;
}

@ApiTags('Applications')
@Controller('applications/:applicationId/viable-minimum')
export class ViableMinimumController {
  constructor(
    private readonly declareMinimum: DeclareViableMinimumService,
    private readonly one: OneApplication,
  ) {}

  @Put()
  @Authz(MAY_WRITE)
  @ApiOperation({
    operationId: 'declareViableMinimum',
    summary: 'Say under which grant the project cannot be done',
    description: 'By the lead. Where the envelope is shared by need, it is what is given first.',
  })
  @ApiOkResponse({ type: ApplicationResponse })
  @ApiProblems({
    403: 'applications.section-for-the-lead',
    404: 'applications.application-not-found',
    409: 'applications.application-not-draft',
    412: 'applications.application-changed-meanwhile',
  })
  async declare(
    @CurrentActor() actor: Actor,
    @IdParam('applicationId') applicationId: ApplicationId,
    @IfMatch() expectedVersion: number,
    @Body() { viableMinimum }: DeclareViableMinimumRequest,
  ): Promise<JsonText> {
    const minimum = viableMinimum === null ? null : MoneyDto.toMoney(viableMinimum);
    await this.declareMinimum.declare(actor, { applicationId, minimum, expectedVersion });
    const { json, version } = await this.one.read(actor, applicationId);
    return new JsonText(json, { version });
  }
}
