import { Module } from '@nestjs/common';

import { AuditModule } from '#platform/audit';
import { DatabaseModule } from '#platform/database';
import { FilesModule } from '#platform/files';
import { ListingModule } from '#platform/listing';
import { MessagesModule } from '#platform/messages';

import { DocumentsQuery } from './queries/documents.query';
import { VaultDirectory } from './queries/vault-directory.query';
import { VaultGate } from './queries/vault-gate.query';
import { VaultQuery } from './queries/vault.query';
import { AddDocumentService } from './services/add-document.service';
import { CheckDocumentService } from './services/check-document.service';
import { OpenVaultService } from './services/open-vault.service';
import { RecordAccountsService } from './services/record-accounts.service';
import { RecordBankDetailsService } from './services/record-bank-details.service';
import { SignCommitmentService } from './services/sign-commitment.service';
import { WithdrawDocumentService } from './services/withdraw-document.service';
import { BankDetailsEntity } from './storage/bank-details.entity';
import { DocumentCheckEntity } from './storage/document-check.entity';
import { DocumentEntity } from './storage/document.entity';
import { RepublicanCommitmentEntity } from './storage/republican-commitment.entity';
import { YearlyAccountsEntity } from './storage/yearly-accounts.entity';
import { VAULT_MESSAGES } from './vault.messages';

const ROOMS = [
  AddDocumentService,
  CheckDocumentService,
  DocumentsQuery,
  OpenVaultService,
  RecordAccountsService,
  RecordBankDetailsService,
  SignCommitmentService,
  VaultDirectory,
  VaultGate,
  VaultQuery,
  WithdrawDocumentService,
];

/** What an organisation shows once, and uses in all its applications. */
@Module({
  imports: [
    DatabaseModule.entities(
      BankDetailsEntity,
      DocumentCheckEntity,
      DocumentEntity,
      RepublicanCommitmentEntity,
      YearlyAccountsEntity,
    ),
    MessagesModule.with(VAULT_MESSAGES),
    AuditModule,
    FilesModule,
    ListingModule,
  ],
  providers: ROOMS,
  exports: [...ROOMS, FilesModule],
})
export class VaultModule {}
