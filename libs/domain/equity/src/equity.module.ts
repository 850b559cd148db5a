import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { LegalFiguresModule } from '#domain/legal-figures';

import { EQUITY_MESSAGES } from './equity.messages';
import { SimulateEquityService } from './services/simulate-equity.service';

@Module({
  imports: [LegalFiguresModule, MessagesModule.with(EQUITY_MESSAGES)],
  providers: [SimulateEquityService],
  exports: [SimulateEquityService],
})
export class EquityModule {}
