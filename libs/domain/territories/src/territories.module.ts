import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { TerritoryDirectory } from './queries/territory-directory.query';
import { TERRITORIES_MESSAGES } from './territories.messages';

@Module({
  imports: [MessagesModule.with(TERRITORIES_MESSAGES)],
  providers: [TerritoryDirectory],
  exports: [TerritoryDirectory],
})
export class TerritoriesModule {}
