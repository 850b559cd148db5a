import { Module } from '@nestjs/common';

import { RiskSimulationsController } from './http/risk-simulations.controller';
import { RiskSharingModule } from './risk-sharing.module';

@Module({ imports: [RiskSharingModule], controllers: [RiskSimulationsController] })
export class RiskSharingHttpModule {}
