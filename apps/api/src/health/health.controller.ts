import { Controller, Get, Header, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Authz } from '#platform/auth';

import { HealthResponse, ReadinessResponse } from './health.dto';
import { Readiness } from './readiness';

/** What those who run the service ask of a process, outside of the versioned API. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether the process answers; when not, restart it.' })
  @ApiOkResponse({ type: HealthResponse })
  live(): HealthResponse {
    return { status: 'up' };
  }

  @Get('startup')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether the process has started; it listens only once it has.' })
  @ApiOkResponse({ type: HealthResponse })
  startup(): HealthResponse {
    return { status: 'up' };
  }

  @Get('ready')
  @Authz({ roles: 'public', scope: 'public' })
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether requests should be sent to this process now.' })
  @ApiOkResponse({ type: ReadinessResponse })
  @ApiServiceUnavailableResponse({ type: ReadinessResponse })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessResponse> {
    const report = await this.readiness.look();
    if (report.status === 'down') reply.status(503).header('Retry-After', '5');
    return report;
  }
}
