import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { HTTP_MESSAGES } from './http.messages';
import { ProblemsController } from './problems/problems.controller';
import { RouteTable } from './server/route-table';

/** For apps/api. `configureHttp` does the rest: it needs the application itself. */
@Module({
  imports: [MessagesModule.with(HTTP_MESSAGES)],
  controllers: [ProblemsController],
  providers: [RouteTable],
})
export class HttpModule {}
