import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';

import { Authz } from '#platform/auth';

import { calendarOf } from '../domain/calendar-file';
import { feedOf } from '../domain/feed';
import { ToldCalls } from '../queries/told-calls.query';

const TITLE = 'Tablée : appels ouverts';

@ApiTags('Open data')
@Controller('open-data')
export class CallFeedsController {
  constructor(private readonly calls: ToldCalls) {}

  @Get('calls.rss')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'application/rss+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'feedOfCalls',
    summary: 'Calls that may still be answered, as an RSS feed',
  })
  @ApiProduces('application/rss+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(): Promise<string> {
    return feedOf(await this.calls.read(), this.calls.site, TITLE);
  }

  @Get('calls.ics')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  @ApiOperation({
    operationId: 'calendarOfCalls',
    summary: 'The deadlines of calls, as a calendar to subscribe to',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async calendar(): Promise<string> {
    return calendarOf(await this.calls.read(), TITLE);
  }
}
