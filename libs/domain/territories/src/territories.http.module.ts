import { Module } from '@nestjs/common';

import { TerritoriesModule } from './territories.module';

@Module({ imports: [TerritoriesModule] })
export class TerritoriesHttpModule {}
