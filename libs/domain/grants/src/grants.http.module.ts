import { Module } from '@nestjs/common';

import { GrantsModule } from './grants.module';
import { BankStatementsController } from './http/bank-statements.controller';
import { GrantSimulationsController } from './http/grant-simulations.controller';
import { InstalmentsController } from './http/instalments.controller';
import { PaymentFilesController } from './http/payment-files.controller';
import { PaymentOrdersController } from './http/payment-orders.controller';
import { RecoveriesController } from './http/recoveries.controller';

@Module({
  imports: [GrantsModule],
  controllers: [
    BankStatementsController,
    GrantSimulationsController,
    InstalmentsController,
    PaymentFilesController,
    PaymentOrdersController,
    RecoveriesController,
  ],
})
export class GrantsHttpModule {}
