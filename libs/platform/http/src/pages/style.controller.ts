import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';

import { STYLE, STYLE_PATH } from './style';

@ApiExcludeController()
@Controller(STYLE_PATH)
export class StyleController {
  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  style(): string {
    return STYLE;
  }
}
