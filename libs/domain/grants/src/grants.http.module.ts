import { Module } from '@nestjs/common';

import { GrantsModule } from './grants.module';
import { GrantSimulationsController } from './http/grant-simulations.controller';

@Module({ imports: [GrantsModule], controllers: [GrantSimulationsController] })
export class GrantsHttpModule {}
