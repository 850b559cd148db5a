import type { LoggerService } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

import type { Config } from '#platform/config';
import { currentContext } from '#platform/context';

import { consoleLine } from './console-line';
import { redacted, redactedText } from './redacted';

/** What Nest says of its own start is for whoever debugs it; that it failed is told at the end. */
const CHATTY =
  /^(InstanceLoader|RoutesResolver|RouterExplorer|NestFactory|NestApplication|ExceptionHandler)$/;

export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one JSON line per fact, redacted, with the request it belongs to. Nest's loggers end here. */
export class HouseLogger implements LoggerService {
  private readonly lines: Logger;

  constructor(config: Pick<Config, 'logLevel' | 'demo'>, stream?: DestinationStream) {
    this.lines = pino(
      {
        level: config.logLevel,
        base: null,
        timestamp: () => stdTimeFunctions.isoTime().replace('"time"', '"ts"'),
        formatters: { level: (level) => ({ level }) },
        mixin: requestOfNow,
      },
      stream ?? streamFor(config.demo),
    );
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write(isChatter(more) ? 'debug' : 'info', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write(isChatter(more) ? 'debug' : 'error', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  /** For lines made of known fields, such as the one of each request: nothing is searched in them. */
  facts(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields: LogFields): void {
    this.lines[level](fields, message);
  }

  isLevelEnabled(level: string): boolean {
    return this.lines.isLevelEnabled(level);
  }

  /** Does what would fill the console, and is nobody's business unless it goes wrong. */
  async quietly<Result>(work: () => Promise<Result>): Promise<Result> {
    const { level } = this.lines;
    if (this.lines.isLevelEnabled('info')) this.lines.level = 'warn';
    try {
      return await work();
    } finally {
      this.lines.level = level;
    }
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    more: readonly unknown[],
  ): void {
    if (!this.lines.isLevelEnabled(level)) return;
    const context = contextOf(more);
    const where = context === undefined ? {} : { context };
    const stack = stackOf(more);
    const trace = stack === undefined ? {} : { stack: redactedText(stack) };
    this.lines[level]({ ...where, ...trace, ...fieldsOf(message) }, textOf(message));
  }
}

/** Nest passes the name of the logger last. */
function contextOf(more: readonly unknown[]): string | undefined {
  const last = more.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

function isChatter(more: readonly unknown[]): boolean {
  return CHATTY.test(contextOf(more) ?? '');
}

function stackOf(more: readonly unknown[]): string | undefined {
  return more.find((one): one is string => typeof one === 'string' && one.includes('\n    at '));
}

function fieldsOf(message: unknown): LogFields {
  if (message instanceof Error) return { error: redacted(message) };
  if (typeof message !== 'object' || message === null) return {};
  const { msg: _, ...fields } = redacted(message) as Record<string, unknown>;
  return fields;
}

function textOf(message: unknown): string {
  if (message instanceof Error) return redactedText(message.message);
  if (typeof message !== 'object' || message === null) return redactedText(String(message));
  const { msg } = message as { msg?: unknown };
  return typeof msg === 'string' ? redactedText(msg) : '';
}

function requestOfNow(): { requestId?: string } {
  const { requestId } = currentContext();
  return requestId === 'none' ? {} : { requestId };
}

function streamFor(isDemo: boolean): DestinationStream {
  const stdout = destination({ fd: 1, sync: true });
  if (!isDemo || !process.stdout.isTTY) return stdout;
  return { write: (line) => stdout.write(consoleLine(line)) };
}
