import { createHmac } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { Config } from '#platform/config';

import { HouseLogger } from './house-logger';
import { Metrics } from './metrics';

/** What is known of a request once it is answered: never what was sent, nor by whom in clear. */
export interface RequestFacts {
  readonly requestId: string;
  readonly traceparent?: string | undefined;
  readonly method: string;
  /** The template, `/api/v1/calls/:callId`; null when no route matched. */
  readonly route: string | null;
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes?: number | undefined;
  readonly actorId?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
  readonly databaseMilliseconds?: number | undefined;
  readonly queries?: number | undefined;
  /** The code of the problem answered, if any. */
  readonly code?: string | undefined;
}

/** Probes come every few seconds and say nothing about use. */
const PROBES = /^\/(health|metrics)\b/;
const PSEUDONYM_LENGTH = 12;

/** Hears of each answered request: one log line, and its rate, errors and duration by route. */
@Injectable()
export class RequestObserver {
  private readonly durations;

  constructor(
    private readonly logger: HouseLogger,
    private readonly config: Config,
    metrics: Metrics,
  ) {
    this.durations = metrics.histogram(
      'tablee_http_request_seconds',
      'Requests by route template: how many, how they ended, how long they took.',
      ['method', 'route', 'status'],
    );
  }

  requestFinished(facts: RequestFacts): void {
    const { method, status, milliseconds } = facts;
    const route = facts.route ?? 'unmatched';
    this.durations.observe({ method, route, status }, milliseconds / 1000);
    const level = levelOf(route, status);
    if (!this.logger.isLevelEnabled(level)) return;
    this.logger.facts(level, `${method} ${route}`, this.lineOf(facts, route));
  }

  private lineOf(facts: RequestFacts, route: string): Record<string, unknown> {
    return {
      requestId: facts.requestId,
      traceparent: facts.traceparent,
      method: facts.method,
      route,
      status: facts.status,
      ms: Math.round(facts.milliseconds * 10) / 10,
      actor: this.pseudonymOf(facts.actorId),
      org: facts.organisationId ?? undefined,
      db_ms: facts.databaseMilliseconds,
      queries: facts.queries,
      bytes: facts.bytes,
      code: facts.code,
    };
  }

  /** The same person has the same pseudonym; without the key, it leads to nobody. */
  private pseudonymOf(actorId: string | null | undefined): string | undefined {
    if (!actorId) return undefined;
    const { secretKey } = this.config;
    return createHmac('sha256', secretKey)
      .update(`actor:${actorId}`)
      .digest('hex')
      .slice(0, PSEUDONYM_LENGTH);
  }
}

/** 503 says that something we lean on is away: known, told to the caller, and not our fault. */
function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' | 'error' {
  if (status >= 500) return status === 503 ? 'warn' : 'error';
  return PROBES.test(route) ? 'debug' : 'info';
}
