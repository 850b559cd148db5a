import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { CLOCK } from '#platform/clock';
import type { Clock } from '#kernel/dates';
import type { Config } from '#platform/config';
import { RequestObserver } from '#platform/observability';
import { Messages } from '#platform/messages';

import { AnswerInterceptor } from '../answers/answer.interceptor';
import { ProblemFilter } from '../answers/problem.filter';
import { contractOf } from '../openapi/contract';
import { PublishedContract } from '../openapi/published-contract';
import { serveContract } from '../openapi/serve-contract';
import { STYLE_PATH } from '../pages/style';
import { InputPipe } from '../requests/input.pipe';

import { enterContext } from './enter-context';
import { limitRate } from './limit-rate';
import { observeRequests } from './observe-requests';
import { readBodies } from './read-bodies';
import { RouteTable } from './route-table';
import { sendSecurityHeaders } from './security-headers';
import { OPERATION_LIMIT_MS } from './timeouts';

/** Where every operation lives; `/v2` would stand beside it. */
const API_PREFIX = 'api/v1';

/** What is not an operation of the API, and keeps its address whatever the version. */
const OUTSIDE_API = ['health', 'metrics', 'dev', 'open-data', 'problems', STYLE_PATH];

/** Gives an application our manner of speaking HTTP. To be awaited before `init` or `listen`. */
export async function configureHttp(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const routes = app.get(RouteTable, { strict: false });
  fastify.addHook('onRoute', (route) => {
    routes.add(route.method, route.url);
  });
  enterContext(fastify, app.get<Clock>(CLOCK), config.trustProxy !== false);
  observeRequests(fastify, app.get(RequestObserver, { strict: false }));
  sendSecurityHeaders(app);
  await limitRate(app, config);
  readBodies(app, config);

  routeUnderPrefix(app);
  app.useGlobalFilters(
    new ProblemFilter(app.get(Messages, { strict: false }), config.publicUrl, routes),
  );
  app.useGlobalInterceptors(new AnswerInterceptor(OPERATION_LIMIT_MS));
  app.useGlobalPipes(new InputPipe());
  const contract = app.get(PublishedContract, { strict: false });
  contract.comeFrom(() => contractOf(app));
  serveContract(app, contract);
}

/** Gives the operations of an application their addresses. */
export function routeUnderPrefix(app: INestApplication): void {
  const exclude = ['/', ...OUTSIDE_API.flatMap((path) => [path, `${path}/{*path}`])];
  app.setGlobalPrefix(API_PREFIX, { exclude });
}
