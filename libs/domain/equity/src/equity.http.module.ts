import { Module } from '@nestjs/common';

import { EquityModule } from './equity.module';
import { EquitySimulationsController } from './http/equity-simulations.controller';

@Module({ imports: [EquityModule], controllers: [EquitySimulationsController] })
export class EquityHttpModule {}
