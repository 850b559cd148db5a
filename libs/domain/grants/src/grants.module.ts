import { Module } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { DatabaseModule } from '#platform/database';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';
import { OutboxModule } from '#platform/outbox';
import { AgreementsModule } from '#domain/agreements';
import { LedgerModule } from '#domain/ledger';
import { LegalFiguresModule } from '#domain/legal-figures';
import { OrganisationsModule } from '#domain/organisations';

import { GRANTS_MESSAGES } from './grants.messages';
import { PAYMENTS_MESSAGES } from './payments.messages';
import { GrantsQuery } from './queries/grants.query';
import { InstalmentsQuery } from './queries/instalments.query';
import { PaymentFactsQuery } from './queries/payment-facts.query';
import { PaymentOrdersQuery } from './queries/payment-orders.query';
import { StatementLinesQuery } from './queries/statement-lines.query';
import { AmendGrantService } from './services/amend-grant.service';
import { CallReportedService } from './services/call-reported.service';
import { DraftOrdersService } from './services/draft-orders.service';
import { FollowInstalmentService } from './services/follow-instalment.service';
import { ImportStatementService } from './services/import-statement.service';
import { InstalmentBook } from './services/instalment-book';
import { MatchLinesService } from './services/match-lines.service';
import { OpenGrantService } from './services/open-grant.service';
import { PaymentSettler } from './services/payment-settler';
import { RecoveryBook } from './services/recovery-book';
import { SendOrdersService } from './services/send-orders.service';
import { SettleLineService } from './services/settle-line.service';
import { SettleOrdersService } from './services/settle-orders.service';
import { SettleRecoveryService } from './services/settle-recovery.service';
import { SimulateInKindService } from './services/simulate-in-kind.service';
import { BankStatementEntity } from './storage/bank-statement.entity';
import { GrantEntity } from './storage/grant.entity';
import { InstalmentEntity } from './storage/instalment.entity';
import { PaymentFileEntity } from './storage/payment-file.entity';
import { PaymentOrderEntity } from './storage/payment-order.entity';
import { RecoveryEntity } from './storage/recovery.entity';
import { StatementLineEntity } from './storage/statement-line.entity';
import { SuspensionEntity } from './storage/suspension.entity';

const ENTITIES = [
  BankStatementEntity,
  GrantEntity,
  InstalmentEntity,
  PaymentFileEntity,
  PaymentOrderEntity,
  RecoveryEntity,
  StatementLineEntity,
  SuspensionEntity,
];

const ROOMS = [
  AmendGrantService,
  CallReportedService,
  DraftOrdersService,
  FollowInstalmentService,
  GrantsQuery,
  ImportStatementService,
  InstalmentsQuery,
  OpenGrantService,
  PaymentOrdersQuery,
  SendOrdersService,
  SettleLineService,
  SettleOrdersService,
  SettleRecoveryService,
  SimulateInKindService,
  StatementLinesQuery,
];

@Module({
  imports: [
    DatabaseModule.entities(...ENTITIES),
    MessagesModule.with({ ...GRANTS_MESSAGES, ...PAYMENTS_MESSAGES }),
    AuditModule,
    ListingModule,
    OutboxModule,
    AgreementsModule,
    LedgerModule,
    LegalFiguresModule,
    OrganisationsModule,
  ],
  providers: [
    ...ROOMS,
    InstalmentBook,
    MatchLinesService,
    PaymentFactsQuery,
    PaymentSettler,
    RecoveryBook,
  ],
  exports: ROOMS,
})
export class GrantsModule {}
