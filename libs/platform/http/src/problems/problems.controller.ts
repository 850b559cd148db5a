import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';
import { Messages } from '#platform/messages';

import { NotFound } from '../http.errors';

import { problemPage, problemsPage } from './problems.page';

/** Where the `type` of each problem leads. */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  constructor(private readonly messages: Messages) {}

  @Get()
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  list(): string {
    return problemsPage(this.messages);
  }

  @Get(':code')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  explain(@Param('code') code: string): string {
    if (!this.messages.has(code)) throw new NotFound();
    return problemPage(this.messages, code);
  }
}
