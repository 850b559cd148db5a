import { Module } from '@nestjs/common';

import { LegalFiguresController } from './http/legal-figures.controller';
import { LegalFiguresModule } from './legal-figures.module';
import { LegalFiguresQuery } from './queries/legal-figures.query';

@Module({
  imports: [LegalFiguresModule],
  controllers: [LegalFiguresController],
  providers: [LegalFiguresQuery],
})
export class LegalFiguresHttpModule {}
