import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';
import { LegalFiguresModule } from '#domain/legal-figures';

import { GRANTS_MESSAGES } from './grants.messages';
import { SimulateInKindService } from './services/simulate-in-kind.service';

@Module({
  imports: [LegalFiguresModule, MessagesModule.with(GRANTS_MESSAGES)],
  providers: [SimulateInKindService],
  exports: [SimulateInKindService],
})
export class GrantsModule {}
