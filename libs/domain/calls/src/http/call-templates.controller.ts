import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';

import { CALL_TEMPLATES } from '../domain/call-templates';

import { CallTemplatesResponse } from './call-template-response.dto';

@ApiTags('Calls')
@Controller('call-templates')
export class CallTemplatesController {
  @Get()
  @Authz({ roles: 'public', scope: 'public', token: 'calls:read' })
  @Header('cache-control', 'public, max-age=3600')
  @ApiOperation({
    operationId: 'listCallTemplates',
    summary: 'List the templates that a call can start from',
    description: 'Public rules of real calls, and where they come from.',
  })
  @ApiOkResponse({ type: CallTemplatesResponse })
  list(): CallTemplatesResponse {
    return new CallTemplatesResponse(CALL_TEMPLATES);
  }
}
