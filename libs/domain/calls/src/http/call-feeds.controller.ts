import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

import { Authz } from '#platform/auth';

import { calendarOf } from '../domain/calendar-file';
import { feedOf } from '../domain/feed';
import { ToldCalls } from '../queries/told-calls.query';

const TITLE = 'Tablée : appels ouverts';

/** Files that people subscribe to: open data, no operations of the API. */
@ApiExcludeController()
@Controller('open-data')
export class CallFeedsController {
  constructor(private readonly calls: ToldCalls) {}

  @Get('calls.rss')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'application/rss+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async feed(): Promise<string> {
    return feedOf(await this.calls.read(), this.calls.site, TITLE);
  }

  @Get('calls.ics')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async calendar(): Promise<string> {
    return calendarOf(await this.calls.read(), TITLE);
  }
}
