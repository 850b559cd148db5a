import { Module } from '@nestjs/common';

import { CalendarSimulationsController } from './http/calendar-simulations.controller';
import { LoanSimulationsController } from './http/loan-simulations.controller';
import { LoansModule } from './loans.module';

@Module({
  imports: [LoansModule],
  controllers: [LoanSimulationsController, CalendarSimulationsController],
})
export class LoansHttpModule {}
