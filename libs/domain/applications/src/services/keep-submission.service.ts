import { Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { AuditTrail } from '#platform/audit';
import { compareAndSet, readerOf, type Tx } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { FreezeConsortiumService } from '#domain/consortia';

import { applicationSubmitted } from '../applications.events';
import type { Application, ApplicationId } from '../applications.types';
import { snapshotOf } from '../domain/snapshot';
import { ApplicationEntity } from '../storage/application.entity';
import { PartyEntity } from '../storage/party.entity';
import { SubmissionEntity } from '../storage/submission.entity';

import type { Gathered } from './gather-submission.service';
import { ReceiptSigner, type Seal } from './receipt-signer';

/** What was gathered, found right, and is now handed in. */
export interface AcceptedSubmission extends Gathered {
  readonly receivedAt: Date;
  readonly submitterId: string;
}

/** The proof that an application was handed in: as it was, and when. */
export interface Receipt {
  readonly applicationId: ApplicationId;
  readonly reference: string;
  /** Of the application, once submitted. */
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
    private readonly freezeConsortium: FreezeConsortiumService,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** The number comes last: who submits to the same call waits for it until this is committed. */
  async keep(tx: Tx, actor: Actor, submission: AcceptedSubmission): Promise<Receipt> {
    const { file, revision, receivedAt, submitterId } = submission;
    const { application, now: submittedAt } = file;
    const seal = this.signer.seal(sealed(submission));
    await tx.insert(PartyEntity, funderOf(application, submittedAt));
    await this.freezeConsortium.freeze(tx, submission.consortium, [application.funderId]);
    await this.rememberKey(tx, submittedAt);

    const { id: applicationId } = application;
    const reference = await nextReference(tx, application, revision.reference);
    const version = await compareAndSet(tx, ApplicationEntity, application, {
      status: 'submitted',
      reference,
      submittedAt: receivedAt,
      updatedAt: submittedAt,
    });
    const times = { receivedAt, submittedAt };
    await tx.insert(SubmissionEntity, { applicationId, reference, ...seal, ...times, submitterId });
    await this.audit.record(tx, {
      actor,
      action: 'applications.application-submitted',
      subject: { kind: 'application', id: applicationId },
      organisationId: application.leadOrganisationId,
      after: { reference, sha256: seal.sha256 },
    });
    await this.outbox.publish(tx, applicationSubmitted(application, reference));
    return { applicationId, reference, version, ...times, seal };
  }

  /** A key that sealed a receipt stays known, whatever key comes after it. */
  private async rememberKey(tx: Tx, at: Date): Promise<void> {
    const { id, publicKey } = this.signer.key;
    await tx.query(
      `INSERT INTO applications.receipt_key (id, public_key, first_used_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [id, publicKey, at],
    );
  }
}

function sealed({ file, revision, consortium, receivedAt, submitterId }: AcceptedSubmission) {
  const { application, answers, budget } = file;
  const { partners } = consortium;
  return snapshotOf({
    application,
    call: revision,
    partners,
    answers,
    budget,
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

/** `2026-PTCE-0001-0042`: without gaps within a call, since a number is undone with its submission. */
async function nextReference(tx: Tx, { callId }: Application, callReference: string) {
  const counter = await readerOf(tx).one<{ readonly number: number }>(
    `INSERT INTO applications.submission_counter AS c (call_id, last_number) VALUES ($1, 1)
     ON CONFLICT (call_id) DO UPDATE SET last_number = c.last_number + 1
     RETURNING last_number AS number`,
    [callId],
  );
  return `${callReference}-${String(counter?.number).padStart(4, '0')}`;
}
