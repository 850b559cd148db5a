import { Module } from '@nestjs/common';

import { TerritoriesController } from './http/territories.controller';
import { TerritoriesQuery } from './queries/territories.query';
import { TerritoriesModule } from './territories.module';

@Module({
  imports: [TerritoriesModule],
  controllers: [TerritoriesController],
  providers: [TerritoriesQuery],
})
export class TerritoriesHttpModule {}
