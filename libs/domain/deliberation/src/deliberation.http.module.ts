import { Module } from '@nestjs/common';

import { DeliberationModule } from './deliberation.module';
import { AllocationsController } from './http/allocations.controller';
import { AppealsController } from './http/appeals.controller';
import { EnvelopeSimulationController } from './http/envelope-simulation.controller';
import { SessionFilesController } from './http/session-files.controller';
import { SessionsController } from './http/sessions.controller';

@Module({
  imports: [DeliberationModule],
  controllers: [
    AllocationsController,
    AppealsController,
    EnvelopeSimulationController,
    SessionFilesController,
    SessionsController,
  ],
})
export class DeliberationHttpModule {}
