import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { ApiProblems, Idempotent } from '#platform/http';
import { OrganisationResponse, RegisterOrganisationRequest } from '#domain/organisations';

import { RegisterOrganisationWithRepresentativeService } from '../services/register-organisation-with-representative.service';

/** Here and not with the organisations, since it makes a member of who does it. */
@ApiTags('Organisations')
@Controller('organisations')
export class RegistrationsController {
  constructor(
    private readonly registerOrganisation: RegisterOrganisationWithRepresentativeService,
  ) {}

  @Post()
  @Authz({ roles: 'signed-in', scope: 'public', token: 'organisations:write' })
  @Idempotent('required')
  @ApiOperation({
    operationId: 'registerOrganisation',
    summary: 'Register an organisation, as its administrator and representative',
  })
  @ApiCreatedResponse({ type: OrganisationResponse })
  @ApiProblems({
    403: 'identity.person-required',
    409: 'organisations.organisation-already-registered',
    422: 'organisations.organisation-refused',
  })
  async register(
    @CurrentActor() actor: Actor,
    @Body() request: RegisterOrganisationRequest,
  ): Promise<OrganisationResponse> {
    const facts = RegisterOrganisationRequest.factsOf(request);
    return new OrganisationResponse(await this.registerOrganisation.register(actor, facts));
  }
}
