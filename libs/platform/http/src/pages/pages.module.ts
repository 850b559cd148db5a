import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { PAGE_MESSAGES } from '../sentences/pages.messages';

import { Pages } from './pages';
import { StyleController } from './style.controller';

/** For modules that show pages: `imports: [PagesModule]`, then inject `Pages`. */
@Module({
  imports: [MessagesModule.with({}, PAGE_MESSAGES)],
  controllers: [StyleController],
  providers: [Pages],
  exports: [Pages],
})
export class PagesModule {}
