import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Module,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Id } from '#kernel/ids';
import { Bug, Problem, refusal } from '#kernel/problems';
import { Authz } from '#platform/auth';
import { ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { currentContext } from '#platform/context';
import {
  ApiListing,
  ApiProblems,
  configureHttp,
  httpAdapter,
  HttpModule,
  Idempotent,
  IdParam,
  IfMatch,
  JsonText,
  MoneyDto,
  TakesForm,
} from '#platform/http';
import { choiceFilter, listing, textFilter } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { HouseLogger, ObservabilityModule } from '#platform/observability';

import { ProbePatch, ProbeQuery, ProbeRequest, ProbeResponse } from './http-probe.dto';

class RulesBroken extends Problem {
  constructor() {
    super({
      kind: 'rule-broken',
      code: 'probe.rules-broken',
      params: { name: 'Biovallée' },
      refusals: [
        refusal('partners-missing', '/partners', { count: 2 }),
        refusal('budget-unbalanced'),
        refusal('http.required', '/title'),
      ],
      extensions: { state: 'draft' },
    });
  }
}

const PROBE_MESSAGES = {
  'probe.rules-broken': { fr: 'Le projet {name} est incomplet.', en: '{name} is incomplete.' },
  'probe.partners-missing': {
    fr: 'Il manque {count, plural, one {un partenaire} other {# partenaires}}.',
    en: '{count, plural, one {One partner is} other {# partners are}} missing.',
  },
  'probe.budget-unbalanced': { fr: 'Le budget est déséquilibré.', en: 'Unbalanced budget.' },
};

const PROBES = listing({
  filters: { size: choiceFilter('p.size', ['small', 'large']), q: textFilter('p.name') },
  sorts: { name: 'p.name' },
  defaultSort: 'name',
  idColumn: 'p.id',
});

@ApiTags('probes')
@Controller('probes')
class ProbeController {
  @Post()
  @Authz({ roles: ['officer'], scope: 'organisation', token: 'probes:write' })
  @Idempotent('required')
  @ApiOperation({ operationId: 'createProbe', summary: 'Create a probe' })
  @ApiProblems({ 409: ['probe.exists', 'probe.closed'], 422: 'probe.rules-broken' })
  create(@Body() body: ProbeRequest): object {
    return { amount: MoneyDto.toMoney(body.budget).cents.toString(), lines: body.lines.length };
  }

  @Get()
  @ApiListing(PROBES)
  @ApiOkResponse({ type: ProbePatch, isArray: true })
  list(@Query() query: ProbeQuery): object {
    return { depth: query.depth ?? null, context: currentContext() };
  }

  @Post('context')
  @HttpCode(200)
  context(@Body() body: unknown): object {
    return { context: currentContext(), body };
  }

  @Post('form')
  @HttpCode(200)
  @TakesForm()
  form(@Body() body: unknown): unknown {
    return body;
  }

  @Get('text')
  text(): JsonText {
    return new JsonText('{"b":1,"a":2}', { version: 7, link: '<?cursor=x>; rel="next"' });
  }

  @Get('broken')
  broken(): never {
    throw new RulesBroken();
  }

  @Get('bug')
  bug(): never {
    throw new Bug('secret detail');
  }

  @Get('unknown')
  unknown(): never {
    throw new TypeError('secret detail');
  }

  @Get('slow')
  slow(): Promise<never> {
    return new Promise(() => undefined);
  }

  @Get(':probeId')
  @Authz({ roles: 'public', scope: 'public' })
  @ApiOperation({ operationId: 'readProbe', summary: 'Read a probe' })
  @ApiOkResponse({ type: ProbeResponse })
  read(@IdParam('probeId') probeId: Id<'Probe'>): object {
    return { id: probeId, version: 3 };
  }

  @Patch(':probeId')
  @Authz({ roles: 'signed-in', scope: 'self' })
  @ApiOperation({ operationId: 'changeProbe', summary: 'Change a probe' })
  change(
    @IdParam('probeId') probeId: Id<'Probe'>,
    @IfMatch() expected: number,
    @Body() changes: ProbePatch,
  ): object {
    return { id: probeId, version: expected + 1, changes };
  }

  @Delete(':probeId')
  @HttpCode(204)
  remove(@IdParam('probeId') probeId: Id<'Probe'>): void {
    if (probeId === '0193b1c0-0000-7000-8000-00000000dead') throw new RulesBroken();
  }
}

/** A small application that speaks HTTP as the product does, without its database. */
export async function startProbe(
  settings: Readonly<Record<string, string>> = {},
): Promise<NestFastifyApplication> {
  const config = probeConfig(settings);
  const logger = new HouseLogger(config);

  @Module({
    imports: [
      ClockModule,
      ConfigModule.with(config),
      ObservabilityModule.with(logger),
      MessagesModule.with(PROBE_MESSAGES),
      HttpModule,
    ],
    controllers: [ProbeController],
  })
  class ProbeModule {}

  const app = await NestFactory.create<NestFastifyApplication>(ProbeModule, httpAdapter(config), {
    logger,
  });
  await configureHttp(app, config);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onClose', () => rmSync(config.dataDir, { recursive: true }));
  await app.listen(0, '127.0.0.1');
  return app;
}

function probeConfig(settings: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'tablee-probe-')),
    DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
    ...settings,
  });
}
