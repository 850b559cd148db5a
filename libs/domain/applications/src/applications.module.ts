import { Module } from '@nestjs/common';

import { DatabaseModule } from '#platform/database';
import { MessagesModule } from '#platform/messages';
import { CallsModule } from '#domain/calls';
import { ConsortiaModule } from '#domain/consortia';
import { IdentityModule } from '#domain/identity';

import { APPLICATIONS_MESSAGES } from './applications.messages';
import { ApplicationFiles } from './queries/application-file.query';
import { ChartDirectory } from './queries/chart-directory.query';
import { DocumentShelf } from './queries/document-shelf.query';
import { SubmissionFaults } from './queries/submission-faults.query';
import { LeftToDoQuery } from './queries/left-to-do.query';
import { Reach } from './queries/reach';
import { LateExceptions } from './queries/late-exceptions.query';
import { OpeningRequests } from './queries/opening-requests.query';
import { SealedFiles } from './queries/sealed-files.query';
import { SubmissionLedger } from './queries/submission-ledger.query';
import { CONTRIBUTORS_PROVIDER, PRE_CHECK_CONTRIBUTORS } from './services/checks/contributors';
import { AcceptLateService } from './services/accept-late.service';
import { AlignPartnersService } from './services/align-partners.service';
import { ApplicationLocks } from './services/application-locks';
import { ApplicationRegister } from './queries/application-register.query';
import { ApplicationSources } from './services/application-sources';
import { FormChronicle } from './services/form-chronicle';
import { GatherSubmissionService } from './services/gather-submission.service';
import { KeepSubmissionService } from './services/keep-submission.service';
import { OpenFilesService } from './services/open-files.service';
import { OpeningTrail } from './services/opening-trail';
import { ReceiptSigner } from './services/receipt-signer';
import { DeclareViableMinimumService } from './services/declare-viable-minimum.service';
import { RenameApplicationService } from './services/rename-application.service';
import { RemindDraftsService } from './services/remind-drafts.service';
import { SignApplicationService } from './services/sign-application.service';
import { SignatureKeeper } from './services/signature-keeper';
import { SigningMandate } from './services/signing-mandate';
import { StartApplicationService } from './services/start-application.service';
import { SubmitApplicationService } from './services/submit-application.service';
import { SelectConceptsService } from './services/select-concepts.service';
import { ReturnApplicationService } from './services/return-application.service';
import { TellStaleSignaturesService } from './services/tell-stale-signatures.service';
import { WithdrawApplicationService } from './services/withdraw-application.service';
import { ApplicationEntity } from './storage/application.entity';
import { BudgetLineEntity } from './storage/budget-line.entity';
import { PartnerEntity } from './storage/partner.entity';
import { PartyEntity } from './storage/party.entity';
import { ReopeningEntity } from './storage/reopening.entity';
import { SectionAnswerEntity } from './storage/section-answer.entity';
import { SelectionEntity } from './storage/selection.entity';
import { CallOpeningEntity } from './storage/call-opening.entity';
import { LateExceptionEntity } from './storage/late-exception.entity';
import { FrozenContentEntity } from './storage/frozen-content.entity';
import { SignatureEntity } from './storage/signature.entity';
import { SubmissionEntity } from './storage/submission.entity';

const DOORS = [
  AcceptLateService,
  OpenFilesService,
  ApplicationRegister,
  DeclareViableMinimumService,
  RenameApplicationService,
  SignApplicationService,
  StartApplicationService,
  SubmissionFaults,
  SubmitApplicationService,
  ReturnApplicationService,
  SelectConceptsService,
  WithdrawApplicationService,
];

/** For the rooms of this module that stand before the API and in the worker. */
const SHARED = [
  AlignPartnersService,
  ApplicationFiles,
  ChartDirectory,
  DocumentShelf,
  FormChronicle,
  GatherSubmissionService,
  Reach,
  RemindDraftsService,
  ReceiptSigner,
  SealedFiles,
  SigningMandate,
  TellStaleSignaturesService,
];

@Module({
  imports: [
    DatabaseModule.entities(
      ApplicationEntity,
      BudgetLineEntity,
      CallOpeningEntity,
      FrozenContentEntity,
      LateExceptionEntity,
      SignatureEntity,
      PartnerEntity,
      PartyEntity,
      ReopeningEntity,
      SectionAnswerEntity,
      SelectionEntity,
      SubmissionEntity,
    ),
    MessagesModule.with(APPLICATIONS_MESSAGES),
    CallsModule,
    ConsortiaModule,
    IdentityModule,
  ],
  providers: [
    ...DOORS,
    ...SHARED,
    ...PRE_CHECK_CONTRIBUTORS,
    CONTRIBUTORS_PROVIDER,
    ApplicationLocks,
    ApplicationSources,
    KeepSubmissionService,
    LateExceptions,
    LeftToDoQuery,
    OpeningRequests,
    OpeningTrail,
    SignatureKeeper,
    SubmissionLedger,
  ],
  exports: [...DOORS, ...SHARED],
})
export class ApplicationsModule {}
