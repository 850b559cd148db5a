import { Module } from '@nestjs/common';

import { MessagesModule } from '#platform/messages';

import { LEGAL_FIGURES_MESSAGES } from './legal-figures.messages';
import { LegalFigureBook } from './queries/legal-figure-book.query';

@Module({
  imports: [MessagesModule.with(LEGAL_FIGURES_MESSAGES)],
  providers: [LegalFigureBook],
  exports: [LegalFigureBook],
})
export class LegalFiguresModule {}
