import { Module } from '@nestjs/common';

import { AidAccountController } from './http/aid-account.controller';
import { AidAssessmentsController } from './http/aid-assessments.controller';
import { AidsController } from './http/aids.controller';
import { StateAidSimulationsController } from './http/state-aid-simulations.controller';
import { StateAidModule } from './state-aid.module';

@Module({
  imports: [StateAidModule],
  controllers: [
    AidAccountController,
    AidAssessmentsController,
    AidsController,
    StateAidSimulationsController,
  ],
})
export class StateAidHttpModule {}
