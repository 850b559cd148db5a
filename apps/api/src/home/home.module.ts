import { Module } from '@nestjs/common';

import { PagesModule } from '#platform/http';
import { MessagesModule } from '#platform/messages';

import { HomeController } from './home.controller';
import { HOME_TEXTS } from './home.messages';

/** The page at the address of the product. */
@Module({
  imports: [PagesModule, MessagesModule.with({}, HOME_TEXTS)],
  controllers: [HomeController],
})
export class HomeModule {}
