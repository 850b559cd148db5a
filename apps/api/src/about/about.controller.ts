import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { Config } from '#platform/config';
import { catchesMails } from '#platform/mail';

import { demoLogins } from '../../../operations/src/demo/logins';

import { AboutResponse } from './about.dto';

@ApiTags('About')
@Controller('about')
export class AboutController {
  constructor(private readonly config: Config) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', 'public, max-age=60')
  @ApiOperation({
    operationId: 'getAbout',
    summary: 'Read what this installation is: a demo, and who can be tried in it',
  })
  @ApiOkResponse({ type: AboutResponse })
  about(): AboutResponse {
    const logins = this.config.demo ? demoLogins() : [];
    return new AboutResponse(this.config, catchesMails(this.config), logins);
  }
}
