import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { compareAndSet, type Tx } from '#platform/database';
import type { DomainEvent } from '#platform/outbox';
import { nextIntake } from '#domain/calls';
import { FreezeConsortiumService } from '#domain/consortia';
import type { OrganisationId } from '#domain/organisations';

import {
  applicationResubmitted,
  applicationSealed,
  applicationSubmitted,
} from '../applications.events';
import type { Application, ApplicationId, ApplicationStatus } from '../applications.types';
import { APPLICATION_LIFE } from '../domain/application-life';
import { snapshotOf, type SealedSignature } from '../domain/snapshot';
import { SubmissionLedger } from '../queries/submission-ledger.query';
import { ApplicationEntity } from '../storage/application.entity';
import { PartyEntity } from '../storage/party.entity';
import { SubmissionEntity } from '../storage/submission.entity';

import type { Gathered } from './gather-submission.service';
import { FormChronicle } from './form-chronicle';
import { ReceiptSigner, type Seal } from './receipt-signer';
import { SignApplicationService } from './sign-application.service';

/** What was gathered, found right, and is now handed in. */
export interface AcceptedSubmission extends Gathered {
  readonly submitterId: string;
}

/** The proof that an application was handed in: as it was, and when. */
export interface Receipt {
  readonly applicationId: ApplicationId;
  readonly reference: string;
  /** Of the application, once submitted. */
  readonly status: ApplicationStatus;
  readonly version: number;
  /** When the request reached us. */
  readonly receivedAt: Date;
  /** When it was kept. */
  readonly submittedAt: Date;
  readonly seal: Seal;
}

@Injectable()
export class KeepSubmissionService {
  constructor(
    private readonly signer: ReceiptSigner,
    private readonly ledger: SubmissionLedger,
    private readonly freezeConsortium: FreezeConsortiumService,
    private readonly signApplication: SignApplicationService,
    private readonly chronicle: FormChronicle,
  ) {}

  /**
   * What came back keeps its number and its first arrival, and is already shared.
   * The number comes last: who submits to the same call waits for it until this is committed.
   */
  async keep(tx: Tx, actor: Actor, submission: AcceptedSubmission): Promise<Receipt> {
    const { file, revision, receivedAt, submitterId } = submission;
    const { application, now: submittedAt } = file;
    const status = APPLICATION_LIFE.after(application.status, 'submit');
    const signatures = await this.signApplication.signBySubmitting(tx, actor, application);
    const seal = this.signer.seal(sealed(submission, signatures));
    const isFirst = application.reference === null;
    const isSealed = isFirst && submission.latest.isSealedUntilOpening;
    if (isFirst) await this.share(tx, submission, isSealed ? [] : [application.funderId]);
    else if (application.status === 'invited') await this.freeze(tx, submission);
    await this.ledger.rememberKey(tx, this.signer.key, submittedAt);

    const { id: applicationId } = application;
    const { callId } = application;
    const reference =
      application.reference ?? (await this.ledger.nextReference(tx, callId, revision.reference));
    const version = await compareAndSet(tx, ApplicationEntity, application, {
      status,
      reference,
      updatedAt: submittedAt,
      ...(isFirst ? arrivalOf(submission, isSealed) : {}),
    });
    const times = { receivedAt, submittedAt };
    const before = await tx.countBy(SubmissionEntity, { applicationId });
    const proof = { number: before + 1, reference, ...seal, ...times };
    await tx.insert(SubmissionEntity, { applicationId, ...proof, submitterId });
    await this.chronicle.note(tx, {
      actor,
      action: `applications.application-${isFirst ? 'submitted' : 'resubmitted'}`,
      applicationId,
      organisationId: application.leadOrganisationId,
      after: { reference, sha256: seal.sha256 },
      event: eventOf(application, reference, { isFirst, isSealed }),
    });
    return { applicationId, reference, status, version, ...times, seal };
  }

  /** Whoever joined or left since the concept: the table is now as it stays. */
  private freeze(tx: Tx, { consortium, file }: AcceptedSubmission): Promise<void> {
    return this.freezeConsortium.freeze(tx, consortium, [file.application.funderId]);
  }

  /** With its funder, unless the files of the call are sealed: then with nobody until the opening. */
  private async share(
    tx: Tx,
    { file: { application, now }, consortium }: AcceptedSubmission,
    readers: readonly OrganisationId[],
  ): Promise<void> {
    if (readers.length > 0) await tx.insert(PartyEntity, funderOf(application, now));
    await this.freezeConsortium.freeze(tx, consortium, readers);
  }
}

function arrivalOf({ latest, receivedAt }: AcceptedSubmission, isSealed: boolean) {
  const intakeCode = nextIntake(latest, receivedAt)?.code ?? null;
  return { submittedAt: receivedAt, isSealed, intakeCode };
}

function eventOf(
  application: Application,
  reference: string,
  { isFirst, isSealed }: { readonly isFirst: boolean; readonly isSealed: boolean },
): DomainEvent {
  if (!isFirst) return applicationResubmitted(application, reference);
  return isSealed
    ? applicationSealed(application.id)
    : applicationSubmitted(application, reference);
}

function sealed(
  { file, revision, consortium, receivedAt, submitterId }: AcceptedSubmission,
  signatures: readonly SealedSignature[],
) {
  const { application, answers, documents, budget } = file;
  const { partners } = consortium;
  return snapshotOf({
    application,
    call: revision,
    partners,
    answers,
    documents,
    budget,
    signatures,
    receivedAt,
    submitterId,
  });
}

function funderOf({ id, funderId }: Application, since: Date): PartyEntity {
  return {
    applicationId: id,
    organisationId: funderId,
    capacity: 'funder',
    fromStage: 'submitted',
    since,
  };
}
