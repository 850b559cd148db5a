import { Module } from '@nestjs/common';

import { StateAidSimulationsController } from './http/state-aid-simulations.controller';
import { StateAidModule } from './state-aid.module';

@Module({ imports: [StateAidModule], controllers: [StateAidSimulationsController] })
export class StateAidHttpModule {}
