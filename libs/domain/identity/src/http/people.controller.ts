import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import type { Actor } from '#kernel/actors';
import { Authz, CurrentActor } from '#platform/auth';
import { currentContext } from '#platform/context';
import { ApiProblems, Idempotent } from '#platform/http';

import { RegisterPersonService } from '../services/register-person.service';

import { PersonResponse, RegisterPersonRequest } from './person.dto';

@ApiTags('People')
@Controller('people')
export class PeopleController {
  constructor(private readonly registerPerson: RegisterPersonService) {}

  @Post()
  @Authz({ roles: 'public', scope: 'public' })
  @Idempotent('natural')
  @ApiOperation({
    operationId: 'registerPerson',
    summary: 'Sign up',
    description: 'Opens an account, to sign in with at once. An address signs up once.',
  })
  @ApiCreatedResponse({ type: PersonResponse })
  @ApiProblems({
    409: 'identity.email-already-registered',
    422: 'auth.password-refused',
    503: 'auth.busy',
  })
  async register(
    @CurrentActor() actor: Actor,
    @Body() request: RegisterPersonRequest,
  ): Promise<PersonResponse> {
    const person = await this.registerPerson.register(actor, {
      givenName: request.givenName,
      familyName: request.familyName,
      email: request.email,
      password: request.password,
      language: request.language ?? currentContext().language,
    });
    return new PersonResponse(person);
  }
}
