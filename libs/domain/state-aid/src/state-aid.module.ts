import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { LegalFiguresModule } from '#domain/legal-figures';

import { SimulateDeMinimisService } from './services/simulate-de-minimis.service';
import { SimulateEquivalentService } from './services/simulate-equivalent.service';
import { STATE_AID_MESSAGES } from './state-aid.messages';

@Module({
  imports: [LegalFiguresModule, MessagesModule.with(STATE_AID_MESSAGES)],
  providers: [SimulateDeMinimisService, SimulateEquivalentService],
  exports: [SimulateDeMinimisService, SimulateEquivalentService],
})
export class StateAidModule {}
