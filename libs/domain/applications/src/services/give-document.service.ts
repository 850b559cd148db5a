import { Inject, Injectable } from '@nestjs/common';

import type { Actor } from '#kernel/actors';
import { dayOf, type Clock, type LocalDate } from '#kernel/dates';
import { newId } from '#kernel/ids';
import { CLOCK } from '#platform/clock';
import { readerOf, TransactionRunner, type Reader } from '#platform/database';
import type { PartnerId } from '#domain/consortia';

import type { ApplicationId } from '../applications.types';
import { checkGift, type FoundPaper } from '../domain/check-gift';
import { DocumentChangedMeanwhile, DocumentRefused } from '../form.errors';
import type { ApplicationDocumentId } from '../form.types';
import { DocumentDesk, type HeldPlace } from '../queries/document-desk.query';

import { FormChronicle } from './form-chronicle';

/** A document as its partner gives it: a file of its own, or a paper of its vault. */
export interface DocumentGift {
  readonly applicationId: ApplicationId;
  readonly code: string;
  readonly partnerId: PartnerId | null;
  readonly fileId: string | null;
  readonly vaultDocumentId: string | null;
  /** The day that the document bears; a paper of the vault says it itself. */
  readonly issuedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
  /** 0 when nothing was given yet. */
  readonly expectedVersion: number;
}

export interface WithdrawnDocument {
  readonly applicationId: ApplicationId;
  readonly documentId: ApplicationDocumentId;
  readonly expectedVersion: number;
}

@Injectable()
export class GiveDocumentService {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly desk: DocumentDesk,
    private readonly chronicle: FormChronicle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a document that the call asks for. Each partner gives its own; the lead, and whoever
   * holds the right, those of the whole application.
   * @throws ApplicationNotFound, DocumentNotFound, ApplicationActionForbidden, ApplicationNotDraft,
   * DocumentChangedMeanwhile, DocumentRefused
   */
  give(actor: Actor, gift: DocumentGift): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const place = await this.desk.hold(tx, actor, gift);
      const version = place.given?.version ?? 0;
      if (version !== gift.expectedVersion) throw new DocumentChangedMeanwhile(version);
      const givenAt = this.clock();
      const today = dayOf(givenAt, place.timeZone);
      const paper = await this.paperOf(readerOf(tx), actor, { gift, place, today });
      const refusals = checkGift(gift, paper, today);
      if (refusals.length > 0 || paper === null) throw new DocumentRefused(refusals);

      const { applicationId, code, partnerId, vaultDocumentId } = gift;
      const { fileId, sha256, issuedOn, validUntil } = paper;
      const id: ApplicationDocumentId = newId(givenAt);
      const document = { id, applicationId, code, partnerId, fileId, sha256, vaultDocumentId };
      const days = { issuedOn: issuedOn ?? gift.issuedOn ?? today, validUntil };
      await this.desk.put(tx, { ...document, ...days, givenAt, givenBy: String(actor.id) });
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.document-given',
        applicationId,
        organisationId: place.organisationId,
        before: place.given?.sha256,
        after: { code, partnerId, sha256 },
      });
    });
  }

  /** Takes back what was given, as long as the application is a draft. @throws as `give` does */
  withdraw(
    actor: Actor,
    { applicationId, documentId, ...wanted }: WithdrawnDocument,
  ): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { place, given } = await this.desk.holdGiven(tx, actor, applicationId, documentId);
      if (given.version !== wanted.expectedVersion)
        throw new DocumentChangedMeanwhile(given.version);
      await this.desk.remove(tx, applicationId, documentId, this.clock());
      await this.chronicle.note(tx, {
        actor,
        action: 'applications.document-withdrawn',
        applicationId,
        organisationId: place.organisationId,
        before: given.sha256,
      });
    });
  }

  /** The file, or the paper of the vault of the organisation whose document it is. */
  private async paperOf(
    reader: Reader,
    actor: Actor,
    { gift, place, today }: Sought,
  ): Promise<FoundPaper | null> {
    const { fileId, vaultDocumentId, validUntil } = gift;
    if (vaultDocumentId !== null)
      return this.desk.paperInVault(reader, place.organisationId, vaultDocumentId, today);
    if (fileId === null) return null;
    const file = await this.desk.fileOf(reader, actor, fileId);
    return file === null ? null : { ...file, issuedOn: null, validUntil };
  }
}

interface Sought {
  readonly gift: DocumentGift;
  readonly place: HeldPlace;
  readonly today: LocalDate;
}
