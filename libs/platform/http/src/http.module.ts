import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { HTTP_CODES, HTTP_TEXTS } from './http.messages';
import { PublishedContract } from './openapi/published-contract';
import { PagesModule } from './pages/pages.module';
import { ProblemIndex } from './problems/problem-index';
import { ProblemsController } from './problems/problems.controller';
import { RouteTable } from './server/route-table';

/** For apps/api. `configureHttp` does the rest: it needs the application itself. */
@Module({
  imports: [PagesModule, MessagesModule.with(HTTP_CODES, HTTP_TEXTS)],
  controllers: [ProblemsController],
  providers: [ProblemIndex, PublishedContract, RouteTable],
})
export class HttpModule {}
