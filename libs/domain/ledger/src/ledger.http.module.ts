import { Module } from '@nestjs/common';

import { BooksController } from './http/books.controller';
import { LedgerController } from './http/ledger.controller';
import { LedgerModule } from './ledger.module';

@Module({
  imports: [LedgerModule],
  controllers: [BooksController, LedgerController],
})
export class LedgerHttpModule {}
