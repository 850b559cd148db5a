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
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { Id } from '#kernel/ids';
import { Bug, Problem, refusal } from '#kernel/problems';
import { ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig, type Config } from '#platform/config';
import { currentContext } from '#platform/context';
import {
  BooleanField,
  ChoiceField,
  configureHttp,
  DayField,
  EmailField,
  httpAdapter,
  HttpModule,
  IdParam,
  IfMatch,
  InstantField,
  JsonText,
  ListField,
  LocalTimeField,
  MoneyDto,
  MoneyField,
  ObjectField,
  PercentField,
  TakesForm,
  TextField,
  TranslatedDto,
  TranslatedField,
  UuidField,
  WholeNumberField,
} from '#platform/http';
import { MessagesModule } from '#platform/messages';
import { HouseLogger, ObservabilityModule } from '#platform/observability';

class LineRequest {
  @TextField({ max: 20, description: 'What it is for.' })
  readonly label!: string;

  @MoneyField({ description: 'How much.', sign: 'above-zero' })
  readonly amount!: MoneyDto;
}

/** One of each kind of field. */
export class ProbeRequest {
  @TextField({ max: 10, min: 2, description: 'A name.' })
  readonly name!: string;

  @TranslatedField({ max: 30, description: 'A title.' })
  readonly title!: TranslatedDto;

  @UuidField({ description: 'An id.' })
  readonly ownerId!: string;

  @ChoiceField(['small', 'large'], { description: 'A size.' })
  readonly size!: string;

  @WholeNumberField({ min: 1, max: 12, description: 'A number.' })
  readonly months!: number;

  @MoneyField({ description: 'An amount.' })
  readonly budget!: MoneyDto;

  @PercentField({ description: 'A rate.' })
  readonly rate!: string;

  @DayField({ description: 'A day.' })
  readonly startsOn!: string;

  @InstantField({ description: 'An instant.' })
  readonly closesAt!: string;

  @LocalTimeField({ description: 'A local time.' })
  readonly meetsAt!: string;

  @BooleanField({ description: 'A yes or no.' })
  readonly isOpen!: boolean;

  @EmailField({ description: 'An address.', nullable: true })
  readonly email!: string | null;

  @ObjectField(() => LineRequest, { description: 'A line.', optional: true })
  readonly line?: LineRequest;

  @ListField(() => LineRequest, { max: 3, description: 'Lines.' })
  readonly lines!: readonly LineRequest[];

  @ListField('uuid', { max: 3, description: 'Ids.', optional: true })
  readonly partnerIds?: readonly string[];

  @ListField(['a', 'b'], { max: 2, description: 'Themes.', optional: true, nullable: true })
  readonly themes?: readonly string[] | null;
}

export class ProbePatch {
  @TextField({ max: 10, description: 'A name.', optional: true })
  readonly name?: string;

  @DayField({ description: 'A day.', optional: true, nullable: true })
  readonly startsOn?: string | null;
}

class ProbeQuery {
  @WholeNumberField({ min: 1, max: 9, fromText: true, optional: true, description: 'A number.' })
  readonly depth?: number;
}

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

@Controller('probes')
class ProbeController {
  @Post()
  create(@Body() body: ProbeRequest): object {
    return { amount: MoneyDto.toMoney(body.budget).cents.toString(), lines: body.lines.length };
  }

  @Get()
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
  read(@IdParam('probeId') probeId: Id<'Probe'>): object {
    return { id: probeId, version: 3 };
  }

  @Patch(':probeId')
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
  await app.listen(0, '127.0.0.1');
  return app;
}

export function probeConfig(settings: Readonly<Record<string, string>> = {}): Config {
  return loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
    ...settings,
  });
}
